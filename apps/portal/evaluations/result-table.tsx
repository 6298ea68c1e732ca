import { DataTable } from '../pieces/data-table.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { nameSemester } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { listWords } from './list-words.ts';
import type { OwnEvaluations } from './queries.ts';

/** What came of an institution's evaluations: its signed minutes, each with the way to its dossier. */
export function ResultTable({ dossiers }: Pick<OwnEvaluations, 'dossiers'>) {
  const said = useWords(listWords);
  const spoken = useStore(language);
  return (
    <DataTable
      caption={said.results}
      rows={dossiers}
      keyOf={({ dossierId }) => dossierId}
      columns={[
        {
          name: said.evaluation,
          cell: ({ dossierId: id, title, year, semester }) => (
            <>
              <PlaceLink place="dossier" of={{ id }}>
                {title}
              </PlaceLink>
              <span className="below">{nameSemester({ year, semester })}</span>
            </>
          ),
        },
        { name: said.minutes, cell: ({ minutesNo }) => minutesNo },
        {
          name: said.signedOn,
          cell: ({ signedOn }) => <span className="nowrap">{signedOn && formatShortDay(signedOn, spoken)}</span>,
        },
      ]}
    />
  );
}
