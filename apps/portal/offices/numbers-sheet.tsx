import { useSuspenseQuery } from '@tanstack/react-query';
import { useMay } from '../api/use-may.ts';
import { type Column, DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { numberKindWords, officeWords } from './office-words.ts';
import { PatternDialog } from './pattern-dialog.tsx';
import { type NumberPattern, type Office, patternsQuery } from './queries.ts';
import './offices.css';

/** How an office numbers its letters, kind by kind, with a number as the pattern makes it. */
export function NumbersSheet({ office }: { readonly office: Office }) {
  const said = useWords(officeWords);
  const kinds = useWords(numberKindWords);
  const { officeCode } = office;
  const { data: patterns } = useSuspenseQuery(patternsQuery(officeCode));
  const act: Column<NumberPattern> = {
    name: said.acts,
    cell: (pattern) => <PatternDialog officeCode={officeCode} pattern={pattern} />,
    act: true,
  };
  return (
    <Sheet title={said.numbers} note={said.numbersNote}>
      <DataTable
        caption={said.numbers}
        rows={patterns}
        keyOf={({ kind }) => kind}
        columns={[
          { name: said.kind, cell: ({ kind }) => kinds[kind] },
          { name: said.example, cell: (pattern) => <Numbered pattern={pattern} /> },
          ...(useMay()('office.change', office) ? [act] : []),
        ]}
      />
    </Sheet>
  );
}

function Numbered({ pattern: { pattern, example, isDefault } }: { readonly pattern: NumberPattern }) {
  const said = useWords(officeWords);
  return (
    <div className="numbered">
      {example}
      <p className="hint">
        {pattern}
        {isDefault && ` (${said.isDefault})`}
      </p>
    </div>
  );
}
