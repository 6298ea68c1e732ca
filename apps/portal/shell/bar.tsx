import { useEffect, useRef } from 'react';
import type { Session } from '../api/queries.ts';
import { Icon } from '../pieces/icon.tsx';
import { Mark } from '../pieces/mark.tsx';
import { sectionsOf } from '../router/let-in.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { sections } from '../router/sections.ts';
import { useStore } from '../store.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { Tools } from './tools.tsx';
import { useSection } from './use-here.ts';
import './bar.css';

const words = bilingual(
  { home: 'Gapura, halaman pertama', main: 'Utama', region: (code: string) => `Wilayah ${code}`, national: 'Pusat' },
  { home: 'Gapura, first page', main: 'Main', region: (code: string) => `Region ${code}`, national: 'National' },
);

/** The bar on top: whose pages these are, the places in it, and the tools of whoever is signed in. */
export function Bar({ session }: { readonly session: Session }) {
  const said = useWords(words);
  const kind = session.workplace?.kind ?? 'institution';
  return (
    <header className={`bar bar--${kind}`}>
      <div className="wrap">
        <div className="bar__top">
          <a className="bar__mark" href="/" aria-label={said.home}>
            <Mark />
            Gapura
          </a>
          <Workplace session={session} />
          <Tools session={session} />
        </div>
        <nav className="bar__places" aria-label={said.main}>
          <Places session={session} />
        </nav>
      </div>
    </header>
  );
}

function Workplace({ session: { workplace } }: { readonly session: Session }) {
  const said = useWords(words);
  if (!workplace) return <div className="bar__who" />;
  const { kind, name, region } = workplace;
  return (
    <div className="bar__who">
      <b>{name}</b>
      {kind === 'office' && (
        <span className="bar__scope">
          <Icon name="place" />
          {region === '00'
            ? said.national
            : said.region(region.length === 4 ? `${region.slice(0, 2)}.${region.slice(2)}` : region)}
        </span>
      )}
    </div>
  );
}

function Places({ session }: { readonly session: Session }) {
  const spoken = useStore(language);
  const current = useSection();
  const list = useRef<HTMLUListElement>(null);
  // Where they do not fit, they are moved sideways by a finger: the present one must not be out of sight.
  useEffect(() => {
    if (current) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  if (session.enrolling) return null;
  return (
    <ul ref={list}>
      {sectionsOf(session).map(({ section, first }) => (
        <li key={section}>
          <PlaceLink place={first} aria-current={section === current ? 'true' : undefined}>
            {sections[section][spoken]}
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
