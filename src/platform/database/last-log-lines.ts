import { existsSync, readFileSync } from 'node:fs';

const LINES = 6;

/** The last lines of PostgreSQL's log, each on a line of its own behind a line break; empty when there is no log. */
export function lastLogLines(file: string): string {
  if (!existsSync(file)) return '';
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return ['', ...lines.slice(-LINES)].join('\n  ');
}
