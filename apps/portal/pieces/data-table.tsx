import type { ReactNode } from 'react';
import './table.css';

/** A column: what it is called, and what of a row stands in it. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, digit below digit. */
  readonly number?: true;
  /** What is done with a row stands to the right; its column has a name for those who hear it. */
  readonly act?: true;
}

/** Rows of one kind. The first column names the row; where the table does not fit, a row becomes label and value. */
export function DataTable<Row>({
  caption,
  columns: [first, ...others],
  rows,
  keyOf,
}: {
  /** What the table shows, in one line; read out, and seen where `Sheet` has no title of its own. */
  readonly caption: string;
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}) {
  return (
    <table className="table">
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          {[first, ...others].map(({ name, number, act }) => (
            <th scope="col" key={name} className={classOf(number, act)}>
              {act ? <span className="hidden-text">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map(({ name, cell, number, act }) => (
              <td key={name} data-label={act ? undefined : name} className={classOf(number, act)}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf(number?: true, act?: true): string | undefined {
  if (number) return 'table__number';
  return act && 'table__act';
}
