import { History } from '../pieces/history.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { evaluationWords } from './evaluation-words.ts';
import type { Evaluation } from './queries.ts';
import { asMove, moveWords } from './state-words.ts';

/** What was done with an evaluation, the last first. */
export function EvaluationHistory({ evaluation: { moves } }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const done = useWords(moveWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.history}>
      <History
        happenings={moves.toReversed().map((move) => ({
          key: move.at,
          sign: move.move === 'postpone' ? 'due' : 'ok',
          what: done[asMove(move)],
          when: formatDay(move.day, spoken),
          note: [move.letterNo && said.letterNo(move.letterNo), move.reason].filter(Boolean).join(' '),
        }))}
      />
    </Sheet>
  );
}
