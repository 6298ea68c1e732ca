import { DataTable } from '../../pieces/data-table.tsx';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import { useOutcomeName } from '../requests/outcome.tsx';
import { codeWords } from './code-words.ts';
import type { Code } from './queries.ts';

/** Codes: how each is told at both doors, what it means, what to do, and whether it costs a hit. */
export function CodeTable({ codes }: { readonly codes: readonly Code[] }) {
  const said = useWords(codeWords);
  const spoken = useStore(language);
  return (
    <div className="sheet sheet--table">
      <DataTable
        caption={said.title}
        rows={codes}
        keyOf={({ code }) => code}
        columns={[
          { name: said.code, cell: (code) => <Told code={code} /> },
          { name: said.meaning, cell: (code) => <Meaning code={code} /> },
          { name: said.toDo, cell: ({ remedy }) => remedy?.[spoken] ?? '-' },
          { name: said.cost, cell: ({ charged }) => (charged ? said.charged : said.free) },
        ]}
      />
    </div>
  );
}

function Told({ code: { code, status, wire } }: { readonly code: Code }) {
  const said = useWords(codeWords);
  return (
    <>
      <code>{code}</code>
      {status !== null && <span className="below">HTTP {status}</span>}
      {wire && <span className="below nowrap">{said.wire(wire.code)}</span>}
    </>
  );
}

/** What a code is called; of one that no call ends with, the sentence for the person in front of the screen. */
function Meaning({ code: { code, title, wire } }: { readonly code: Code }) {
  const spoken = useStore(language);
  const nameOf = useOutcomeName();
  const name = nameOf(code);
  const sentence = title?.[spoken] ?? wire?.text;
  return (
    <div>
      {name === code ? sentence : name}
      {name !== code && sentence && <span className="below">{sentence}</span>}
    </div>
  );
}
