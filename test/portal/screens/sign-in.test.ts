import { lookAt } from './look-at.ts';
import { signIn } from './sign-in.scenes.ts';

lookAt(signIn);
