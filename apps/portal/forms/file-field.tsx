import { type ComponentProps, useId } from 'react';
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx';

type FileFieldProps = FieldWords & { readonly id?: string } & Omit<ComponentProps<'input'>, 'id' | 'type'>;

/** A file from this machine. The browser's own control: it names the file and opens by keyboard. */
export function FileField({ label, hint, error, beside, ...input }: FileFieldProps) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} beside={beside}>
      <input className="file" type="file" {...input} {...describedBy(id, { hint, error })} />
    </FieldFrame>
  );
}
