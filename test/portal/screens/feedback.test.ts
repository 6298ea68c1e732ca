import { feedback } from './feedback.scenes.ts';
import { lookAt } from './look-at.ts';

lookAt(feedback);
