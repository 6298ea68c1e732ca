import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { FormErrors } from './form-errors.tsx';
import type { Sending } from './use-sending.ts';
import './forms.css';

interface FormProps {
  readonly sending: Sending;
  /** What the button says: what will be done. */
  readonly send: string;
  /** Set where what is done takes something away. */
  readonly danger?: boolean;
  /** Set where the page has something more important to do. */
  readonly variant?: 'primary' | 'secondary';
  /** What stands beside the button, such as one that closes a dialog. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** Fields one below the other: what is wrong stands on top, the one button below. */
export function Form({ sending, send, danger, variant = 'primary', beside, children }: FormProps) {
  const { submit, busy, errors, requestId } = sending;
  return (
    <form className="form" onSubmit={submit} noValidate>
      <FormErrors errors={errors} requestId={requestId} />
      {children}
      <div className="buttons">
        <Button type="submit" variant={variant} loading={busy} data-color={danger ? 'danger' : 'accent'}>
          {send}
        </Button>
        {beside}
      </div>
    </form>
  );
}
