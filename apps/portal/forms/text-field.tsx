import { Input } from '@digdir/designsystemet-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Icon } from '../pieces/icon.tsx';
import './forms.css';

type InputProps = Omit<ComponentProps<typeof Input>, 'id'>;

/** What a field is called, what helps to fill it in, and what is wrong with it. */
export interface TextFieldProps extends InputProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** What stands to the right of the label, such as a button that shows a password. */
  readonly beside?: ReactNode;
}

/** A line of text to be filled in; what is wrong with it stands above it. */
export function TextField({ label, hint, error, beside, ...input }: TextFieldProps) {
  const own = useId();
  const id = input.id ?? own;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <div className="field__top">
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
        {beside}
      </div>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <Input {...input} id={id} aria-invalid={error ? true : undefined} aria-describedby={described || undefined} />
    </div>
  );
}

/** What is wrong with a field. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p className="field__error" id={id}>
      <Icon name="no" />
      <span>{children}</span>
    </p>
  );
}
