import type { ReactNode } from 'react';
import { Icon, type Sign } from '../pieces/icon.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import './gate.css';

/** What the register says to one row. */
export interface RowAnswer {
  readonly sign: Sign;
  /** SESUAI, TIDAK SESUAI, TIDAK DIISI: in capitals, because it is an answer. */
  readonly word: string;
  readonly reason: string;
  readonly advice?: string | undefined;
}

/** A row of the gate: on the left what is said, on the right what the register answers; only a word crosses the gap. */
interface GateRowProps {
  readonly id: string;
  readonly say: ReactNode;
  readonly answer: RowAnswer | undefined;
  readonly large?: boolean;
}

/** The gate with all its rows. */
export function Gate({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="gate" onSubmit={submit} noValidate>
      {children}
    </form>
  );
}

export function GateRow({ id, say, answer, large = false }: GateRowProps) {
  const classes = ['gate__row', answer && `gate__row--${answer.sign}`, large && 'gate__row--large']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classes}>
      <div className="gate__say">{say}</div>
      <div className="gate__knot">{answer && <Icon name={answer.sign} large />}</div>
      <div className="gate__answer" id={`${id}-answer`}>
        {answer && (
          <>
            <SignedWord sign={answer.sign} bare>
              {answer.word}
            </SignedWord>
            <div>
              <p className="gate__reason">{answer.reason}</p>
              {answer.advice && <p>{answer.advice}</p>}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** The head or the foot of the gate, where nothing crosses. */
export function GateEnd({
  end,
  say,
  answer,
}: {
  readonly end: 'head' | 'foot';
  readonly say: ReactNode;
  readonly answer: ReactNode;
}) {
  return (
    <div className={`gate__row gate__${end}`}>
      <div className="gate__say">{say}</div>
      <div className="gate__knot" aria-hidden="true" />
      <div className="gate__answer">{answer}</div>
    </div>
  );
}
