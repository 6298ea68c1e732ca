import { Icon } from '../pieces/icon.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { patternKindWords } from '../usage/pattern-words.ts';
import { language, useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSection } from './queries.ts';
import './home.css';

/** Unusual patterns that nobody has closed, the newest first. */
export function PatternsSheet({ patterns: { count, entries } }: { readonly patterns: HomeSection<'patterns'> }) {
  const said = useWords(officeWords);
  const kinds = useWords(patternKindWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.patterns} beside={<PlaceLink place="patterns">{said.all(count)}</PlaceLink>}>
      {count === 0 && <p className="muted">{said.noPattern}</p>}
      <ul className="odd">
        {entries.map(({ patternId, kind, institution, day, explanation }) => (
          <li key={patternId}>
            <Icon name="due" large />
            <p>
              <PlaceLink place="pattern" of={{ pattern: patternId }}>
                {kinds[kind]}
              </PlaceLink>
              <span>{`${institution ?? said.several}, ${formatShortDay(day, spoken)}. ${explanation[spoken]}`}</span>
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
