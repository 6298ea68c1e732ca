import { useSuspenseQuery } from '@tanstack/react-query';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords, sanctionWords } from './institution-words.ts';
import { type Institution, type Sanction, sanctionsOfQuery } from './queries.ts';
import './institutions.css';

/** Sanctions that run, and those that wait for a decision where one may see them. */
export function SanctionsSheet({ institutionId }: Pick<Institution, 'institutionId'>) {
  const said = useWords(pageWords);
  const { data: sanctions } = useSuspenseQuery(sanctionsOfQuery(institutionId));
  const running = sanctions.filter(({ state }) => state === 'decided' || state === 'proposed');
  return (
    <Sheet title={said.sanctions}>
      {running.length === 0 && <p className="muted">{said.noSanction}</p>}
      <ul className="sanctions">
        {running.map((sanction) => (
          <Running key={sanction.sanctionId} sanction={sanction} />
        ))}
      </ul>
    </Sheet>
  );
}

function Running({
  sanction: { sanctionId, kind, percent, state, stateSince, letterNo },
}: {
  readonly sanction: Sanction;
}) {
  const said = useWords(pageWords);
  const kinds = useWords(sanctionWords);
  const spoken = useStore(language);
  const isDecided = state === 'decided';
  return (
    <li>
      <span>
        <StateTag sign={isDecided ? 'no' : 'due'}>
          <PlaceLink place="sanction" of={{ sanction: sanctionId }}>
            {kinds[kind]}
            {percent !== null && ` ${percent}%`}
          </PlaceLink>
        </StateTag>
      </span>
      <p>{isDecided ? said.since(formatDay(stateSince, spoken)) : said.proposed}</p>
      {letterNo && <p className="hint">{said.sanctionLetter(letterNo)}</p>}
    </li>
  );
}
