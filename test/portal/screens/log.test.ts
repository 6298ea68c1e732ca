import { log } from './log.scenes.ts';
import { lookAt } from './look-at.ts';

lookAt(log);
