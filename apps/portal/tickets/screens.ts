import type { Screens } from '../router/screen.ts';
import type { ticketPlaces } from './places.ts';

export const ticketScreens: Screens<typeof ticketPlaces> = {
  tickets: () => import('./list-screen.tsx'),
  ticket: () => import('./ticket-screen.tsx'),
};
