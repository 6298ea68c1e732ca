import type { BulkFields, ElementName } from '../../sdk/src/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import { elements } from '../../src/reference/index.ts';

const names = new Set<string>(elements.map(({ name }) => name));

/**
 * Reads `Nama Pasien=NAMA_LGKP,Catatan=`: what columns of a file are, nothing for one that is not asked. Names with a
 * comma or an equals sign are given as JSON. Throws `invalid_input`.
 */
export function readColumns(text: string): NonNullable<BulkFields['columns']> {
  const pairs = text.trimStart().startsWith('{') ? fromJson(text) : text.split(',').map(readPair);
  return Object.fromEntries(pairs.map(([column, element]) => [column, elementOf(element)]));
}

function readPair(pair: string): readonly [column: string, element: unknown] {
  const at = pair.indexOf('=');
  if (at < 1) throw unreadable('--columns is not COLUMN=ELEMENT, separated by commas.');
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim() || null];
}

function fromJson(text: string): [column: string, element: unknown][] {
  try {
    return Object.entries(JSON.parse(text) as object);
  } catch {
    throw unreadable('--columns is no JSON.');
  }
}

function elementOf(text: unknown): ElementName | null {
  if (text === null) return null;
  if (typeof text === 'string' && names.has(text)) return text as ElementName;
  throw unreadable('--columns names an element that there is not.');
}

function unreadable(message: string): Fault {
  const remedy =
    "Write it as 'Nama Pasien=NAMA_LGKP,Catatan=', or as a JSON object; `gapura bulk check` shows the columns.";
  return new Fault('invalid_input', message, { field: 'columns', remedy });
}
