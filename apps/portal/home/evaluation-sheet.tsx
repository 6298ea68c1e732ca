import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSection } from './queries.ts';

type Evaluation = HomeSection<'evaluation'>;

/** The evaluation that the own office holds next: the planned one, and by when one is due. */
export function EvaluationSheet({ evaluation: { planned, dueOn } }: { readonly evaluation: Evaluation }) {
  const said = useWords(officeWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.evaluation} note={dueOn !== null && said.evaluationDue(formatDay(dueOn, spoken))}>
      <p>{planned ? said.planned(planned.title, formatDay(planned.day, spoken)) : said.notPlanned}</p>
    </Sheet>
  );
}
