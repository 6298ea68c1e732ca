import { useSuspenseQuery } from '@tanstack/react-query';
import { useZone } from '../account/own-session.ts';
import { installationQuery } from '../api/queries.ts';
import { useStore } from '../store.ts';
import { language } from '../words/language.ts';
import { businessAt } from './clock.ts';
import { formatInstant } from './format.ts';

/** Tells an instant of real time, as logs have it, on the business clock and in the zone of the workplace. */
export function useTellInstant(): (instant: string) => string {
  const zone = useZone();
  const spoken = useStore(language);
  // It is what moves the business clock.
  useSuspenseQuery(installationQuery);
  return (instant) => formatInstant(businessAt(instant), spoken, zone);
}
