import { Button } from '@digdir/designsystemet-react';
import { useZone } from '../account/own-session.ts';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useStore } from '../store.ts';
import { formatInstant, formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { ProofStep } from './proof-step.ts';
import { meaningOf, ProofSteps, signs } from './proof-steps.tsx';
import type { LogHead } from './queries.ts';
import { verdictWords } from './record-words.ts';
import { verdictOf } from './verdict.ts';

interface ProofSheetProps {
  /** Undefined while they are made. */
  readonly steps: readonly ProofStep[] | undefined;
  readonly onAgain: () => void;
}

/** The proof of a record as this browser has checked it. */
export function ProofSheet({ steps, onAgain }: ProofSheetProps) {
  const said = useWords(verdictWords);
  return (
    <Sheet title={said.title} note={said.note}>
      {steps ? <ProofSteps steps={steps} means={said.means[meaningOf(steps)]} /> : <p role="status">{said.checking}</p>}
      <div className="sheet__acts">
        <Button variant="secondary" onClick={onAgain}>
          {said.again}
        </Button>
      </div>
    </Sheet>
  );
}

/** The verdict beside the name of the page, above everything that it is about. */
export function ProofTag({ steps, isSigned }: Pick<ProofSheetProps, 'steps'> & { readonly isSigned: boolean }) {
  const said = useWords(verdictWords);
  if (!isSigned) return <StateTag sign="due">{said.tags.waiting}</StateTag>;
  const verdict = steps && verdictOf(steps);
  return verdict && <StateTag sign={signs[verdict]}>{said.tags[verdict]}</StateTag>;
}

/** Not under a signature yet: since when the log was not signed, and that nothing is to be done. */
export function WaitingSheet({ log: { head } }: { readonly log: LogHead }) {
  const said = useWords(verdictWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <Sheet title={said.title}>
      <div className="proof" role="status">
        <p className="proof__verdict">
          <SignedWord sign="due">{said.waiting}</SignedWord>
        </p>
        <p className="proof__means">{said.waitingText}</p>
        {head ? (
          <Facts
            facts={[
              [said.lastSigned, formatInstant(head.signedAt, spoken, zone)],
              [said.queue, head.waiting > 0 && said.records(formatNumber(head.waiting, spoken))],
            ]}
          />
        ) : (
          <p className="hint">{said.neverSigned}</p>
        )}
      </div>
    </Sheet>
  );
}
