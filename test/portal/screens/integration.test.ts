import { integration } from './integration.scenes.ts';
import { lookAt } from './look-at.ts';

lookAt(integration);
