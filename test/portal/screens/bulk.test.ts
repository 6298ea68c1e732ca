import { bulk } from './bulk.scenes.ts';
import { lookAt } from './look-at.ts';

lookAt(bulk);
