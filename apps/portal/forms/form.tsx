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
  /** What stands beside the button, such as one that closes a dialog. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** Fields one below the other: what is wrong stands on top, the one button below. */
export function Form({ sending: { submit, busy, errors, requestId }, send, danger, beside, children }: FormProps) {
  return (
    <form className="form" onSubmit={submit} noValidate>
      <FormErrors errors={errors} requestId={requestId} />
      {children}
      <div className="buttons">
        <Button type="submit" loading={busy} data-color={danger ? 'danger' : 'accent'}>
          {send}
        </Button>
        {beside}
      </div>
    </form>
  );
}
