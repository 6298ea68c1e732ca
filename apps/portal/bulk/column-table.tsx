import { Select } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { elementsQuery } from '../api/queries.ts';
import { FieldError } from '../forms/field-frame.tsx';
import type { Choice } from '../forms/select-field.tsx';
import { DataTable } from '../pieces/data-table.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import type { LookedInto } from './choose-file.tsx';
import type { ColumnFields } from './hand-in.ts';
import { handInWords } from './hand-in-words.ts';
import { maskCell } from './mask-cell.ts';

interface ColumnTableProps {
  readonly looked: LookedInto;
  readonly form: UseFormReturn<ColumnFields>;
}

/** Rows of the file that are shown of each column. */
const SAMPLES = 3;

/** The columns of a file, each with what is in it and what it is checked as. */
export function ColumnTable({ looked: { right, look }, form }: ColumnTableProps) {
  const said = useWords(handInWords);
  const spoken = useStore(language);
  const nameOf = (at: number) => look.columns[at]?.name || said.unnamed(at + 1);
  return (
    <DataTable
      caption={said.columns}
      rows={look.columns.map((_, at) => at)}
      keyOf={String}
      columns={[
        { name: said.column, cell: nameOf },
        {
          name: said.sample,
          cell: (at) => <Samples cells={look.rows.slice(0, SAMPLES).map(({ cells }) => cells[at])} />,
        },
        {
          name: said.used,
          cell: (at) => (
            <Used at={at} label={said.usedFor(nameOf(at))} granted={right.elements} form={form}>
              {look.notices
                .filter(({ columns }) => columns?.includes(at + 1))
                .map(({ reason }) => reason[spoken])
                .join(' ')}
            </Used>
          ),
        },
      ]}
    />
  );
}

function Samples({ cells }: { readonly cells: readonly (string | undefined)[] }) {
  return (
    <span className="bulk__samples">
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are told apart by their place alone
        <span key={at}>{maskCell(cell ?? '') || '–'}</span>
      ))}
    </span>
  );
}

interface UsedProps {
  readonly at: number;
  readonly label: string;
  readonly granted: readonly string[];
  readonly form: UseFormReturn<ColumnFields>;
  /** What was said of the column, which holds until something is chosen for it. */
  readonly children: string;
}

function Used({ at, label, granted, form, children }: UsedProps) {
  const said = useWords(handInWords);
  const field = `columns.${at}` as const;
  const { errors, dirtyFields } = form.formState;
  const error = errors.columns?.[at]?.message;
  const choices = useChoices(granted);
  const advice = !dirtyFields.columns?.[at] && children;
  return (
    <div className="field">
      {error && <FieldError id={`${field}-error`}>{error}</FieldError>}
      <Select
        id={field}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${field}-error` : advice ? `${field}-advice` : undefined}
        {...form.register(field, { validate: useColumnRule(at) })}
      >
        <option value="">{said.unused}</option>
        {choices.map(([value, name]) => (
          <option value={value} key={value}>
            {name}
          </option>
        ))}
      </Select>
      {advice && (
        <span className="hint" id={`${field}-advice`}>
          {advice}
        </span>
      )}
    </div>
  );
}

/** The NIK, and the elements that the right answers about. */
function useChoices(granted: readonly string[]): readonly Choice[] {
  const said = useWords(handInWords);
  const spoken = useStore(language);
  const { data } = useSuspenseQuery(elementsQuery);
  const elements = data.elements.filter(({ name }) => name !== 'NIK' && granted.includes(name));
  return [['NIK', said.nik], ...elements.map(({ name, label }) => [name, label[spoken]] as const)];
}

/** One column is the NIK, another something to be checked, and no two are the same. What lacks is told at the first. */
function useColumnRule(at: number) {
  const said = useWords(handInWords);
  return (value: string, { columns }: ColumnFields): string | true => {
    if (value !== '' && columns.indexOf(value) < at) return said.twice;
    if (at > 0) return true;
    if (!columns.includes('NIK')) return said.needNik;
    return columns.some((column) => column !== '' && column !== 'NIK') || said.needElement;
  };
}
