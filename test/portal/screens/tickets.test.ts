import { lookAt } from './look-at.ts';
import { tickets } from './tickets.scenes.ts';

lookAt(tickets);
