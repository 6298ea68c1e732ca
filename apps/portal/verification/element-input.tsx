import { Input, Select } from '@digdir/designsystemet-react';
import type { AskedElement } from '../api/queries.ts';
import { FieldError } from '../forms/field-frame.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { verifyWords } from './verify-words.ts';

/** A field of an element: a choice of the register's words, a date, or text. */
interface ElementInputProps {
  readonly element: AskedElement;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

/** The id of an element's field. */
export function fieldIdOf(name: string): string {
  return `el-${name.toLowerCase()}`;
}

/** Asks for the value of an element; what is left empty is not asked about. */
export function ElementInput({ element, error, ...rest }: ElementInputProps) {
  const spoken = useStore(language);
  const id = fieldIdOf(element.name);
  return (
    <>
      <label className="field__label" htmlFor={id}>
        {element.label[spoken]}
      </label>
      <div className="gate__field">
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        <ByKind element={element} error={error} {...rest} />
      </div>
    </>
  );
}

function ByKind({ element, value, error, onChange }: ElementInputProps) {
  const said = useWords(verifyWords);
  const id = fieldIdOf(element.name);
  const shared = {
    id,
    value,
    'aria-describedby': error ? `${id}-error` : `${id}-answer`,
    'aria-invalid': error ? true : undefined,
  } as const;
  if (element.input === 'choice')
    return (
      <Select {...shared} onChange={({ target }) => onChange(target.value)}>
        <option value="">{said.notAsked}</option>
        {element.choices.map((choice) => (
          <option value={choice} key={choice}>
            {choice}
          </option>
        ))}
      </Select>
    );
  const isText = element.input === 'text';
  return (
    <Input
      {...shared}
      inputMode={isText ? 'text' : 'numeric'}
      placeholder={element.input === 'day' ? said.dateHint : undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
