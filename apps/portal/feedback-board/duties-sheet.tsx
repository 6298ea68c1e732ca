import { useSuspenseQuery } from '@tanstack/react-query';
import { frequencyWords } from '../feedback/feedback-words.ts';
import { dutiesQuery } from '../feedback/queries.ts';
import { History } from '../pieces/history.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { institutionWords } from './institution-words.ts';

/** What an institution owes, how often, and what of it is in arrears. */
export function DutiesSheet({ institution }: { readonly institution: string }) {
  const said = useWords(institutionWords);
  const often = useWords(frequencyWords);
  const spoken = useStore(language);
  const { data } = useSuspenseQuery(dutiesQuery(institution));
  const owed = new Map(data.arrears.map((arrears) => [arrears.key, arrears]));
  return (
    <Sheet
      title={said.duties}
      note={
        <PlaceLink place="institutionFeedback" of={{ institution }}>
          {said.deliveries}
        </PlaceLink>
      }
    >
      {data.duties.length === 0 && <p className="hint">{said.noDuties}</p>}
      <History
        happenings={data.duties.map(({ key, kind, from, frequency, readable }) => {
          const arrears = owed.get(key);
          return {
            key: `${key} ${from}`,
            sign: arrears ? 'due' : 'ok',
            what: `${kind}, ${often[frequency]}`,
            when: readable ? said.readable : said.sealed,
            note: arrears && said.owed(arrears.periods.length, formatDay(arrears.since, spoken)),
          };
        })}
      />
    </Sheet>
  );
}
