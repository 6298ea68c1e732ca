import { Button, Dialog } from '@digdir/designsystemet-react';
import { type ShouldBlockFn, useBlocker } from '@tanstack/react-router';
import { type ReactNode, useCallback, useId, useRef } from 'react';
import { sessionEnded } from '../api/signals.ts';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

const words = bilingual(
  {
    title: 'Sudah Anda simpan?',
    text: 'Ini hanya diberikan sekali. Bila Anda pergi sebelum menyimpannya, Gapura tidak dapat memberikannya lagi dan harus dibuat yang baru.',
    stay: 'Tetap di sini',
    leave: 'Tinggalkan',
  },
  {
    title: 'Have you kept it?',
    text: 'It is given this once. If you leave before you have kept it, Gapura cannot give it again and a new one must be made.',
    stay: 'Stay here',
    leave: 'Leave',
  },
);

interface KeptButtonProps {
  readonly variant?: 'primary' | 'secondary';
  readonly onKept: () => void;
  readonly children: ReactNode;
}

/**
 * By which somebody says that a secret is kept that is told once; until then, leaving the page is asked about: by the
 * portal where a link or the way back leads to another page of it, by the browser where it closes or loads anew.
 */
export function KeptButton({ variant = 'primary', onKept, children }: KeptButtonProps) {
  const isKept = useRef(false);
  const isHeld = useCallback(() => !isKept.current, []);
  // A session that is over leaves nothing on the screen, kept or not.
  const holdsBack = useCallback<ShouldBlockFn>(
    ({ current, next }) => isHeld() && !sessionEnded.get() && current.pathname !== next.pathname,
    [isHeld],
  );
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: holdsBack,
    enableBeforeUnload: isHeld,
    withResolver: true,
  });
  const keep = () => {
    isKept.current = true;
    onKept();
  };
  return (
    <>
      <Button variant={variant} onClick={keep}>
        {children}
      </Button>
      {status === 'blocked' && <Leaving onStay={reset} onLeave={proceed} />}
    </>
  );
}

function Leaving({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const said = useWords(words);
  const id = useId();
  return (
    <Dialog open closeButton={false} onClose={onStay} aria-labelledby={id}>
      <h2 id={id} className="dialog__title">
        {said.title}
      </h2>
      <p className="dialog__text">{said.text}</p>
      <div className="buttons">
        <Button onClick={onStay}>{said.stay}</Button>
        <Button variant="secondary" onClick={onLeave}>
          {said.leave}
        </Button>
      </div>
    </Dialog>
  );
}
