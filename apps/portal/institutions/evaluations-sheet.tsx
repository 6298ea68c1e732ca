import { useSuspenseQuery } from '@tanstack/react-query';
import { ownEvaluationsQuery } from '../evaluations/queries.ts';
import { ResultTable } from '../evaluations/result-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords } from './institution-words.ts';
import type { Institution } from './queries.ts';

/** What came of the evaluations of an institution, and the next that it is invited to. */
export function EvaluationsSheet({ institution: { institutionId } }: { readonly institution: Institution }) {
  const said = useWords(pageWords);
  const spoken = useStore(language);
  const { data } = useSuspenseQuery(ownEvaluationsQuery(institutionId));
  const next = data.invitations.map(({ title, day }) => `${title}, ${formatDay(day, spoken)}`).join('; ');
  return (
    <Sheet
      title={said.evaluations}
      note={next !== '' && said.invited(next)}
      beside={<PlaceLink place="evaluations">{said.allEvaluations}</PlaceLink>}
    >
      {data.dossiers.length === 0 ? (
        <p className="muted">{said.noEvaluation}</p>
      ) : (
        <ResultTable dossiers={data.dossiers} />
      )}
    </Sheet>
  );
}
