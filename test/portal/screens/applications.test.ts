import { applications } from './applications.scenes.ts';
import { lookAt } from './look-at.ts';

lookAt(applications);
