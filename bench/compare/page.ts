import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationFolder } from '../../src/platform/database/index.ts';

const path = () => join(installationFolder(), 'docs', 'matching.md');

/** Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->` in docs/matching.md. */
export function fillSection(name: string, text: string): void {
  const page = readFileSync(path(), 'utf8');
  const [begin, end] = [`<!-- begin ${name} -->\n`, `<!-- end ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  writeFileSync(path(), `${page.slice(0, from + begin.length)}\n${text}\n\n${page.slice(to)}`);
}

/** Rows as a table of Markdown under its head. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** A number of percent or microseconds with one digit; a dash for none. */
export function oneDigit(value: number | null): string {
  return value === null ? '-' : value.toFixed(1);
}
