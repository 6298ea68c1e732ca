import { DataTable } from '../pieces/data-table.tsx';
import { useWords } from '../words/language.ts';
import { differenceWords } from './difference-words.ts';
import { type DifferenceRow, listDifferences } from './list-differences.ts';
import type { Differences, Version } from './queries.ts';
import { useRightNames } from './right-name.ts';
import { useSayTerm, useTermNames } from './use-say-term.ts';

interface DifferenceTableProps {
  readonly differences: Differences;
  readonly from: Version;
  readonly to: Version;
}

/** Everything that differs, line by line: what was, struck through, and what is. */
export function DifferenceTable({ differences, from, to }: DifferenceTableProps) {
  const said = useWords(differenceWords);
  const say = useSay();
  const partOf = usePart(from, to);
  const rows = listDifferences(differences);
  if (rows.length === 0) return <p className="muted">{said.same}</p>;
  return (
    <DataTable
      caption={said.title}
      rows={rows}
      keyOf={(row) => JSON.stringify(row)}
      columns={[
        { name: said.change, cell: ({ kind }) => <Kind kind={kind} /> },
        { name: said.part, cell: partOf },
        {
          name: said.short(from.versionNo),
          cell: (row) => (row.kind === 'added' ? <Nothing /> : <s className="was">{say(row, row.from)}</s>),
        },
        {
          name: from.versionNo === to.versionNo ? `${said.short(to.versionNo)} ` : said.short(to.versionNo),
          cell: (row) => (row.kind === 'removed' ? <Nothing /> : <b>{say(row, row.to)}</b>),
        },
      ]}
    />
  );
}

function Kind({ kind }: Pick<DifferenceRow, 'kind'>) {
  const said = useWords(differenceWords);
  const sign = { added: '+', removed: '−', changed: '⇄' }[kind];
  return (
    <span className={`change change--${kind}`}>
      <span aria-hidden="true">{sign}</span>
      {said[kind]}
    </span>
  );
}

function Nothing() {
  const said = useWords(differenceWords);
  return <span className="muted">{said.nothing}</span>;
}

function useSay(): (row: DifferenceRow, value: unknown) => string {
  const said = useWords(differenceWords);
  const say = useSayTerm();
  return ({ term }, value) => (term === undefined ? said.there : say(term, value));
}

/** Names the right or duty, and its term. */
function usePart(from: Version, to: Version): (row: DifferenceRow) => string {
  const said = useWords(differenceWords);
  const termName = useTermNames();
  const names = useRightNames();
  const named = new Map([...names(from.annex.rights), ...names(to.annex.rights)]);
  const kinds = new Map([from, to].flatMap(({ annex }) => annex.feedback ?? []).map(({ key, kind }) => [key, kind]));
  return ({ list, of, term }) => {
    if (of === undefined) return said.endsOn;
    const whole = list === 'feedback' ? said.duty(kinds.get(of) ?? of) : (named.get(of) ?? of);
    return term === undefined ? whole : `${termName(term)} · ${whole}`;
  };
}
