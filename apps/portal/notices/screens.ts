import type { Screens } from '../router/screen.ts';
import type { noticePlaces } from './places.ts';

export const noticeScreens: Screens<typeof noticePlaces> = { notices: () => import('./notices-screen.tsx') };
