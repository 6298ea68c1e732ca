import { home } from './home.scenes.ts';
import { lookAt } from './look-at.ts';

lookAt(home);
