import { Checkbox } from '@digdir/designsystemet-react';
import type { ComponentProps } from 'react';
import { FieldError } from './field-frame.tsx';

type TickFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
} & Omit<ComponentProps<typeof Checkbox>, 'id' | 'label' | 'error' | 'aria-label' | 'aria-labelledby'>;

/** Something that is so or is not. */
export function TickField({ id, label, error, ...input }: TickFieldProps) {
  return (
    <div className="field">
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <Checkbox {...input} id={id} label={label} aria-describedby={error ? `${id}-error` : undefined} />
    </div>
  );
}
