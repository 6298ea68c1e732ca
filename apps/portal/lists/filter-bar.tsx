import { Input, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { readDay, writeDay } from '../forms/day.ts';
import type { Choice } from '../forms/select-field.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { holdsNik } from './holds-nik.ts';
import { useFilters } from './use-filters.ts';
import './lists.css';

const words = bilingual(
  { all: 'Semua', filters: 'Saring daftar', nik: 'NIK tidak dicari di sini: alamat halaman disimpan peramban.' },
  { all: 'All', filters: 'Narrow the list', nik: 'No NIK is looked for here: browsers keep the address of a page.' },
);

/** The filters of a list, side by side above it. Each changes the address at once. */
export function FilterBar({ children }: { readonly children: ReactNode }) {
  const said = useWords(words);
  return (
    <search className="filters" aria-label={said.filters}>
      {children}
    </search>
  );
}

interface FilterProps {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
}

interface ChoiceFilterProps extends FilterProps {
  /** What stands for nothing chosen; all of them where it is left out. */
  readonly none?: string;
  readonly choices: readonly Choice[];
}

/** Narrows a list to one of some choices. */
export function ChoiceFilter({ name, label, none, choices }: ChoiceFilterProps) {
  const said = useWords(words);
  const id = useId();
  const [filters, narrow] = useFilters();
  return (
    <div className="filters__one">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={filters[name] ?? ''} onChange={({ target }) => narrow(name, target.value)}>
        <option value="">{none ?? said.all}</option>
        {choices.map(([value, called]) => (
          <option value={value} key={value}>
            {called}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface TextFilterProps extends FilterProps {
  /** Reads what was typed, where not all words will do: what it cannot read narrows nothing, and gets into no address. */
  readonly read?: (text: string) => string | undefined;
}

/** Narrows a list by words; they count once the field is left or Enter is pressed. A NIK gets into no address. */
export function TextFilter({ name, label, read }: TextFilterProps) {
  const said = useWords(words);
  const [filters, narrow] = useFilters();
  const [isNik, refuse] = useState(false);
  const onTyped = (text: string) => {
    const refused = read === undefined && holdsNik(text);
    refuse(refused);
    if (!refused) narrow(name, read ? read(text) : text.trim());
  };
  return (
    <TypedFilter label={label} shown={filters[name] ?? ''} onTyped={onTyped} refused={isNik ? said.nik : undefined} />
  );
}

/** Narrows a list by a day (dd-mm-yyyy); what is no day narrows nothing. The address has it as YYYY-MM-DD. */
export function DayFilter({ name, label }: FilterProps) {
  const [filters, narrow] = useFilters();
  return (
    <TypedFilter
      label={label}
      shown={writeDay(filters[name])}
      onTyped={(text) => narrow(name, readDay(text))}
      numeric
    />
  );
}

function TypedFilter({
  label,
  shown,
  numeric = false,
  refused,
  onTyped,
}: {
  readonly label: string;
  readonly shown: string;
  readonly numeric?: boolean;
  /** Why what was typed narrows nothing. */
  readonly refused?: string | undefined;
  readonly onTyped: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="filters__one">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        key={shown}
        type={numeric ? 'text' : 'search'}
        inputMode={numeric ? 'numeric' : 'search'}
        defaultValue={shown}
        placeholder={numeric ? 'hh-bb-tttt' : undefined}
        onBlur={({ target }) => target.value !== shown && onTyped(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && onTyped(currentTarget.value)}
      />
      {refused && (
        <p role="alert" className="filters__refused">
          {refused}
        </p>
      )}
    </div>
  );
}
