import { DataTable } from '../../pieces/data-table.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import { codeWords } from './code-words.ts';
import type { ParameterCode } from './queries.ts';

/** What can be wrong with one parameter of a call of `/v1`. */
export function ParameterTable({ parameters }: { readonly parameters: readonly ParameterCode[] }) {
  const said = useWords(codeWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.parameters} note={said.parametersNote}>
      <DataTable
        caption={said.parameters}
        rows={parameters}
        keyOf={({ code }) => code}
        columns={[
          { name: said.code, cell: ({ code }) => <code>{code}</code> },
          { name: said.toDo, cell: ({ remedy }) => remedy[spoken] },
        ]}
      />
    </Sheet>
  );
}
