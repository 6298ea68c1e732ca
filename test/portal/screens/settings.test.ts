import { lookAt } from './look-at.ts';
import { settings } from './settings.scenes.ts';

lookAt(settings);
