import { useEffect, useRef } from 'react';
import type { Session } from '../api/queries.ts';
import { tabsOf } from '../router/let-in.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { type PlaceName, placeOf, placesAbove } from '../router/places.ts';
import { sections } from '../router/sections.ts';
import { useStore } from '../store.ts';
import { language } from '../words/language.ts';
import { useHere } from './use-here.ts';
import './section-tabs.css';

/** The tabs of the section that one is in, where there is more than one. */
export function SectionTabs({ session }: { readonly session: Session }) {
  const spoken = useStore(language);
  const here = useHere();
  const list = useRef<HTMLElement>(null);
  // As in the bar: where they do not fit, the marked one must not be out of sight.
  useEffect(() => {
    if (here) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [here]);
  const section = here && placeOf(here).section;
  const tabs = section === undefined || session.enrolling ? [] : tabsOf(session, section);
  if (section === undefined || tabs.length < 2) return null;
  return (
    <nav className="tabs" ref={list} aria-label={sections[section][spoken]}>
      {tabs.map((name) => (
        <PlaceLink place={name} key={name} aria-current={markOf(name, here)}>
          {placeOf(name).name[spoken]}
        </PlaceLink>
      ))}
    </nav>
  );
}

/** The tab of the page itself, or the one that the page lies under. */
function markOf(tab: PlaceName, here: PlaceName | undefined) {
  if (tab === here) return 'page';
  return here !== undefined && placesAbove(here).includes(tab) ? 'true' : undefined;
}
