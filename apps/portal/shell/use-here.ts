import { useRouterState } from '@tanstack/react-router';
import { type PlaceName, placeOf } from '../router/places.ts';
import type { Section } from '../router/sections.ts';

/** The place that the page is; none where there is no such page. */
export function useHere(): PlaceName | undefined {
  return useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData.place });
}

/** The section that the page belongs to; none at the door and where there is no such page. */
export function useSection(): Section | undefined {
  const here = useHere();
  return here && placeOf(here).section;
}
