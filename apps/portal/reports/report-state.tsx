import type { Sign } from '../pieces/icon.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { Report, ReportState } from './queries.ts';
import { reportWords, stateWords } from './report-words.ts';

const signs: Readonly<Record<ReportState, Sign>> = { owed: 'due', late: 'no', submitted: 'ok' };

/** The state of a report; of one that is late, by how many days. */
export function ReportStateTag({
  report: { state, daysLate },
}: {
  readonly report: Pick<Report, 'state' | 'daysLate'>;
}) {
  const said = useWords(reportWords);
  const states = useWords(stateWords);
  const spoken = useStore(language);
  return (
    <StateTag sign={signs[state]}>
      {state === 'late' ? said.late(formatNumber(daysLate, spoken)) : states[state]}
    </StateTag>
  );
}
