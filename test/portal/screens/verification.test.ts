import { lookAt } from './look-at.ts';
import { verification } from './verification.scenes.ts';

lookAt(verification);
