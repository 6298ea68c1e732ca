import { Input } from '@digdir/designsystemet-react';
import { type ComponentProps, useId } from 'react';
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx';

/** A field of one line, by its words and what an input takes. */
export type TextFieldProps = FieldWords & { readonly id?: string } & Omit<ComponentProps<typeof Input>, 'id'>;

/** A line of text to be filled in; what is wrong with it stands above it. */
export function TextField({ label, hint, error, beside, ...input }: TextFieldProps) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} beside={beside}>
      <Input {...input} {...describedBy(id, { hint, error })} />
    </FieldFrame>
  );
}
