import { useRouterState } from '@tanstack/react-router';
import { placeOf } from '../router/places.ts';
import type { Section } from '../router/sections.ts';

/** The section that the page belongs to; none at the door and where there is no such page. */
export function useSection(): Section | undefined {
  const place = useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData.place });
  return place && placeOf(place).section;
}
