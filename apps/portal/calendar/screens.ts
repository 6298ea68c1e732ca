import type { Screens } from '../router/screen.ts';
import type { calendarPlaces } from './places.ts';

export const calendarScreens: Screens<typeof calendarPlaces> = {
  expiryCalendar: () => import('./calendar-screen.tsx'),
};
