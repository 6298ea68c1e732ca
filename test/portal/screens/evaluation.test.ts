import { evaluation } from './evaluation.scenes.ts';
import { lookAt } from './look-at.ts';

lookAt(evaluation);
