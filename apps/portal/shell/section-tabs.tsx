import type { Session } from '../api/queries.ts';
import { tabsOf } from '../router/let-in.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { placeOf } from '../router/places.ts';
import { sections } from '../router/sections.ts';
import { useStore } from '../store.ts';
import { language } from '../words/language.ts';
import { useSection } from './use-section.ts';
import './section-tabs.css';

const whole = { exact: true, includeSearch: false };
const current = { 'aria-current': 'page' } as const;

/** The tabs of the section that one is in, where there is more than one. */
export function SectionTabs({ session }: { readonly session: Session }) {
  const spoken = useStore(language);
  const section = useSection();
  const tabs = section === undefined || session.enrolling ? [] : tabsOf(session, section);
  if (section === undefined || tabs.length < 2) return null;
  return (
    <nav className="tabs" aria-label={sections[section][spoken]}>
      {tabs.map((name) => (
        <PlaceLink place={name} key={name} activeOptions={whole} activeProps={current}>
          {placeOf(name).name[spoken]}
        </PlaceLink>
      ))}
    </nav>
  );
}
