import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { given } from '../lists/given.ts';
import { History } from '../pieces/history.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import type { Search } from '../router/places.ts';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { boardWords } from './board-words.ts';
import { arrearsQuery } from './queries.ts';

/** The few institutions that are in arrears the longest, and the way to all of them. */
export function LongestArrears() {
  const said = useWords(boardWords);
  const spoken = useStore(language);
  const { kantor }: Search = useSearch({ strict: false });
  const { data } = useSuspenseQuery(arrearsQuery({ ...given({ office: kantor }), limit: '6' }));
  const all = (
    <PlaceLink place="arrears" search={given({ kantor }) as never}>
      {said.allArrears(data.total)}
    </PlaceLink>
  );
  return (
    <Sheet title={said.arrears} note={data.total === 0 ? said.noArrears : data.total > data.institutions.length && all}>
      <History
        happenings={data.institutions.map(({ institutionId, institution, since, periods }) => ({
          key: institutionId,
          sign: 'due',
          what: (
            <PlaceLink place="institutionCoverage" of={{ institution: institutionId }}>
              {institution}
            </PlaceLink>
          ),
          when: `${said.periods(periods)}, ${said.since(formatDay(since, spoken))}`,
        }))}
      />
    </Sheet>
  );
}
