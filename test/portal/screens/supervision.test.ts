import { lookAt } from './look-at.ts';
import { supervision } from './supervision.scenes.ts';

lookAt(supervision);
