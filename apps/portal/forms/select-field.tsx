import { Select } from '@digdir/designsystemet-react';
import { type ComponentProps, useId } from 'react';
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx';

/** What may be chosen: its value, and what it is called. */
export type Choice = readonly [value: string, name: string];

type SelectFieldProps = FieldWords & {
  readonly id?: string;
  /** What stands for nothing chosen; left out where something always is. */
  readonly none?: string;
  readonly choices: readonly Choice[];
} & Omit<ComponentProps<typeof Select>, 'id' | 'children'>;

/** One of a list, where the list is longer than six or there is no room. */
export function SelectField({ label, hint, error, beside, none, choices, ...select }: SelectFieldProps) {
  const own = useId();
  const id = select.id ?? own;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} beside={beside}>
      <Select {...select} {...describedBy(id, { hint, error })}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(([value, name]) => (
          <option value={value} key={value}>
            {name}
          </option>
        ))}
      </Select>
    </FieldFrame>
  );
}
