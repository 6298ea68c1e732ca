import type { AskedElement } from '../api/queries.ts';
import type { SaidOfPerson } from './ask.ts';
import { readDate } from './read-date.ts';
import { type ReadNik, readNik } from './read-nik.ts';

/** What is wrong with what was typed, before anything is sent. */
export interface Unsaid {
  readonly nik?: Extract<ReadNik, { ok: false }>;
  /** Names of elements whose date cannot be one. */
  readonly dates: readonly string[];
  readonly nothing: boolean;
}

/** Everything that was typed about a person as the API takes it, or what is wrong with it. */
export function readSaid(
  nik: string,
  values: Readonly<Record<string, string>>,
  elements: readonly AskedElement[],
): { readonly said: SaidOfPerson } | { readonly unsaid: Unsaid } {
  const read = readNik(nik);
  const typed = elements
    .map((element) => [element, (values[element.name] ?? '').trim()] as const)
    .filter(([, text]) => text !== '');
  const dates = typed
    .filter(([{ input }, text]) => input === 'day' && readDate(text) === undefined)
    .map(([{ name }]) => name);
  if (!read.ok || dates.length > 0 || typed.length === 0)
    return { unsaid: { ...(!read.ok && { nik: read }), dates, nothing: typed.length === 0 } };
  const said = typed.map(([{ name, input }, text]) => [name, input === 'day' ? `${readDate(text)}` : text]);
  return { said: { nik: read.nik, elements: Object.fromEntries(said) } };
}
