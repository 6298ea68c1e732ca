import { History } from '../pieces/history.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useWords } from '../words/language.ts';
import type { ProofStep } from './proof-step.ts';
import { proofWords } from './proof-words.ts';
import { verdictWords } from './record-words.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import './log.css';

/** The sign of a verdict: what could not be checked asks for attention. */
export const signs = { ok: 'ok', no: 'no', rest: 'due' } as const satisfies Record<Verdict, string>;

/** What a check came to, what `means` says of that to whoever has no part in the technique, and each step. */
export function ProofSteps({ steps, means }: { readonly steps: readonly ProofStep[]; readonly means: string }) {
  const said = useWords(verdictWords);
  const words = useWords(proofWords);
  const verdict = verdictOf(steps);
  return (
    <div className="proof" role="status">
      <p className="proof__verdict">
        <SignedWord sign={signs[verdict]}>{said.words[verdict]}</SignedWord>
      </p>
      <p className="proof__means">{means}</p>
      <History
        happenings={steps.map(({ name, outcome, detail }) => ({
          key: name,
          sign: outcome,
          what: words.names[name],
          when: words.details[detail],
        }))}
      />
    </div>
  );
}

/** Of which words the meaning of a check is told: whoever sees a log for the first time is not told that it has not changed since. */
export function meaningOf(steps: readonly ProofStep[]): Verdict | 'first' {
  const verdict = verdictOf(steps);
  return verdict === 'ok' && steps.some(({ detail }) => detail === 'seen_first') ? 'first' : verdict;
}
