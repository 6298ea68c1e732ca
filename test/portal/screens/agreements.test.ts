import { agreements } from './agreements.scenes.ts';
import { lookAt } from './look-at.ts';

lookAt(agreements);
