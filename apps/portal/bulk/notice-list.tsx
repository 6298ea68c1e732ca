import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { bilingual, type Language } from '../words/bilingual.ts';
import { language } from '../words/language.ts';
import type { FileNotice } from './queries.ts';

const words = bilingual(
  {
    line: (line: string) => `Baris ${line}: `,
    columns: (columns: string) => `Kolom ${columns}: `,
    rows: (count: string) => `${count} baris: `,
  },
  {
    line: (line: string) => `Row ${line}: `,
    columns: (columns: string) => `Column ${columns}: `,
    rows: (count: string) => `${count} rows: `,
  },
);

/** What is to be said about a file: where, why, and what to do. */
export function NoticeList({ notices }: { readonly notices: readonly FileNotice[] }) {
  const spoken = useStore(language);
  return (
    <ul className="bulk__notices">
      {notices.map((notice) => (
        <li key={`${notice.code} ${notice.columns}`}>
          <b>{whereIs(notice, spoken)}</b>
          {adviseOn(notice, spoken)}
        </li>
      ))}
    </ul>
  );
}

/** Reason and remedy of a notice, in one language. */
export function adviseOn({ reason, remedy }: Pick<FileNotice, 'reason' | 'remedy'>, spoken: Language): string {
  return `${reason[spoken]} ${remedy[spoken]}`;
}

function whereIs({ line, columns, count }: FileNotice, spoken: Language): string {
  const said = words[spoken];
  if (line !== undefined) return said.line(formatNumber(line, spoken));
  if (columns !== undefined) return said.columns(columns.join(', '));
  return count === undefined ? '' : said.rows(formatNumber(count, spoken));
}
