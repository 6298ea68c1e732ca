import type { ReactNode } from 'react';
import { Icon } from '../pieces/icon.tsx';
import './forms.css';

/** What a field is called, what helps to fill it in, and what is wrong with it. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** What stands to the right of the label, such as a button that shows a password. */
  readonly beside?: ReactNode;
}

interface FieldFrameProps extends FieldWords {
  readonly id: string;
  readonly children: ReactNode;
}

/** What stands around every field: label, hint, what is wrong with it, and then the field. */
export function FieldFrame({ id, label, hint, error, beside, children }: FieldFrameProps) {
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
      {children}
    </div>
  );
}

/** By what a field is found and described to those who hear it. */
export function describedBy(id: string, { hint, error }: Pick<FieldWords, 'hint' | 'error'>) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined } as const;
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
