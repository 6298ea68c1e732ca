import { Textarea } from '@digdir/designsystemet-react';
import { type ComponentProps, useId } from 'react';
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx';

type TextAreaFieldProps = FieldWords & { readonly id?: string } & Omit<ComponentProps<typeof Textarea>, 'id'>;

/** A few lines of text: a reason, a remark. */
export function TextAreaField({ label, hint, error, beside, ...area }: TextAreaFieldProps) {
  const own = useId();
  const id = area.id ?? own;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} beside={beside}>
      <Textarea rows={3} {...area} {...describedBy(id, { hint, error })} />
    </FieldFrame>
  );
}
