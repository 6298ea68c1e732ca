import { Checkbox, Radio } from '@digdir/designsystemet-react';
import type { ComponentProps } from 'react';
import { FieldError, type FieldWords } from './field-frame.tsx';
import type { Choice } from './select-field.tsx';

type ChoiceFieldProps = Omit<FieldWords, 'beside'> & {
  readonly id: string;
  /** Each with what it means, where its name does not say it. */
  readonly choices: readonly (Choice | readonly [...Choice, about: string])[];
  /** True where several may be ticked. */
  readonly several?: true;
} & Omit<ComponentProps<typeof Radio>, 'id' | 'label' | 'value' | 'error' | 'aria-label' | 'aria-labelledby'>;

/** One of a few, or several of them where it says so: all of them are seen at once. */
export function ChoiceField({ id, label, hint, error, choices, several, ...input }: ChoiceFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const Piece = several ? Checkbox : Radio;
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend className="field__label">{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {choices.map(([value, name, about], at) => (
        // The first has the field's own id: the summary of errors leads there.
        <Piece
          {...input}
          id={at === 0 ? id : `${id}-${value}`}
          value={value}
          label={name}
          description={about}
          key={value}
        />
      ))}
    </fieldset>
  );
}
