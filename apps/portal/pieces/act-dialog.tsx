import { Button, Dialog } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

const words = bilingual({ back: 'Batal' }, { back: 'Cancel' });

interface ActDialogProps {
  /** What the button says that opens it. */
  readonly label: string;
  /** What it is about, for those who only hear the button: where several say the same. */
  readonly about?: string;
  readonly title: string;
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly danger?: boolean;
  /** Draws the form within; `close` is for when it is done, `back` a button that closes it undone. */
  readonly children: (close: () => void, back: ReactNode) => ReactNode;
}

/** Something that is done with a few words more, over the page: a decision with its reason, an end with its letter. */
export function ActDialog({ label, about, title, variant = 'secondary', danger = false, children }: ActDialogProps) {
  const said = useWords(words);
  const id = useId();
  const [isOpen, open] = useState(false);
  const close = () => open(false);
  const back = (
    <Button type="button" variant="secondary" onClick={close}>
      {said.back}
    </Button>
  );
  return (
    <>
      <Button variant={variant} data-color={danger ? 'danger' : 'accent'} onClick={() => open(true)}>
        {label}
        {about && <span className="hidden-text"> {about}</span>}
      </Button>
      {isOpen && (
        <Dialog open closeButton={false} onClose={close} aria-labelledby={id}>
          <h2 id={id} className="dialog__title">
            {title}
          </h2>
          {children(close, back)}
        </Dialog>
      )}
    </>
  );
}
