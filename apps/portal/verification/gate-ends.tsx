import { Button } from '@digdir/designsystemet-react';
import type { RefObject } from 'react';
import { useAltKey } from '../pieces/use-alt-key.ts';
import { useWords } from '../words/language.ts';
import type { Asking } from './use-asking.ts';
import { verifyWords } from './verify-words.ts';

/** The head of what is said. */
export function SaidHead() {
  const said = useWords(verifyWords);
  return (
    <>
      <h2>{said.said}</h2>
      <span className="hint">{said.paste}</span>
    </>
  );
}

/** The row that stands for those that were not filled in. */
export function GateFold({ count, onUnfold }: { readonly count: number; readonly onUnfold: () => void }) {
  const said = useWords(verifyWords);
  return (
    <div className="gate__row gate__fold">
      <div className="gate__say">
        <button type="button" className="link-button" onClick={onUnfold}>
          {said.blankOnes(count)}
        </button>
      </div>
      <div className="gate__knot" aria-hidden="true" />
      <div className="gate__answer" />
    </div>
  );
}

/** The buttons below what is said. */
interface GateButtonsProps {
  readonly state: Asking<unknown>['state'];
  readonly onNext: () => void;
  readonly next: RefObject<HTMLButtonElement | null>;
}

/** Checks; and once there is an answer, goes on to the next person first. */
export function GateButtons({ state, onNext, next }: GateButtonsProps) {
  const said = useWords(verifyWords);
  const busy = state === 'asking';
  useAltKey('N', onNext);
  if (state !== 'answered')
    return (
      <>
        <div className="buttons">
          <Button type="submit" loading={busy}>
            {said.check}
            <kbd>Enter</kbd>
          </Button>
        </div>
        <p className="hint">{said.firstHint}</p>
      </>
    );
  return (
    <>
      <div className="buttons">
        <Button type="button" onClick={onNext} ref={next} aria-keyshortcuts="Alt+N">
          {said.next}
          <kbd>Alt N</kbd>
        </Button>
        <Button type="submit" variant="secondary" loading={busy}>
          {said.checkAgain}
          <kbd>Enter</kbd>
        </Button>
      </div>
      <p className="hint">{said.nextHint}</p>
    </>
  );
}

/** What to say to the person. */
export function Tell({ sentence, note }: { readonly sentence: string; readonly note: string | undefined }) {
  const said = useWords(verifyWords);
  return (
    <div className="tell">
      <h3>{said.tell}</h3>
      <blockquote>{sentence}</blockquote>
      {note && <p className="hint">{note}</p>}
    </div>
  );
}
