import { Fault } from '../../src/kernel/index.ts';

/** Tables of a page by the name that its markers carry, as Markdown. */
export type Tables = Readonly<Record<string, string>>;

const MARKED = /<!-- begin (\w+) -->\n[\s\S]*?<!-- end (\w+) -->/g;

/**
 * A page with each table renewed between its markers, `<!-- begin name -->` and `<!-- end name -->`; what people wrote
 * around them stays. Throws when page and tables do not name the same tables, each once.
 */
export function fillPage(page: string, tables: Tables): string {
  const marked = [...page.matchAll(MARKED)].map(([, begin, end]) => (begin === end ? begin : `${begin}..${end}`));
  const wanted = Object.keys(tables);
  if (marked.toSorted().join() !== wanted.toSorted().join()) {
    throw new Fault('not_found', `The page marks ${marked.join(', ')}; there are ${wanted.join(', ')}.`);
  }
  return page.replaceAll(
    MARKED,
    (_, name: string) => `<!-- begin ${name} -->\n\n${tables[name]}\n\n<!-- end ${name} -->`,
  );
}

/** Rows as a Markdown table under their names. A bar inside a cell would end it. */
export function markdownTable(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text as code, or nothing when there is none. */
export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}
