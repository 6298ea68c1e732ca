import { type ReactNode, useState } from 'react';
import { codeOf, Refusal } from '../api/refusal.ts';
import { FieldError } from '../forms/field-frame.tsx';
import { useStore } from '../store.ts';
import { language } from '../words/language.ts';
import { sayProblem } from '../words/problems.ts';
import { ProveAgain } from './prove-again.tsx';

/** Work that needs a fresh proof, and what has to be drawn while that is asked for. */
export interface Proven {
  readonly run: () => Promise<void>;
  readonly busy: boolean;
  readonly asking: ReactNode;
}

/** Runs work; where it is refused for want of a fresh proof, that is asked for, and the work done after it. */
export function useProven(work: () => Promise<void>): Proven {
  const spoken = useStore(language);
  const [busy, setBusy] = useState(false);
  const [needed, need] = useState(false);
  const [refusal, refuse] = useState<Refusal>();
  const run = async () => {
    setBusy(true);
    refuse(undefined);
    try {
      await work();
    } catch (error) {
      if (codeOf(error) === 'proof_needed') need(true);
      else if (error instanceof Refusal) refuse(error);
      else throw error;
    } finally {
      setBusy(false);
    }
  };
  const proven = () => {
    need(false);
    void run();
  };
  const asking = needed ? (
    <ProveAgain onProven={proven} onCancel={() => need(false)} />
  ) : (
    refusal && <FieldError id="refusal">{sayProblem(refusal.problem, spoken)}</FieldError>
  );
  return { run, busy, asking };
}
