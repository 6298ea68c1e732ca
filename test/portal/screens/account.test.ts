import { account } from './account.scenes.ts';
import { lookAt } from './look-at.ts';

lookAt(account);
