import { type ElementName, wireOrder } from '../../reference/index.ts';
import { envelope } from './envelope.ts';
import type { WireMethod } from './methods.ts';

/** The elements that the methods which return data write as bare JSON numbers. */
const numbers: ReadonlySet<ElementName> = new Set<ElementName>([
  'NIK',
  'NO_KK',
  'NIK_IBU',
  'NIK_AYAH',
  'NO_PROP',
  'NO_KAB',
  'NO_KEC',
  'NO_KEL',
  'NO_RT',
  'NO_RW',
  'KODE_POS',
]);

/**
 * The response of a method that returns data: granted values in the order of the wire.
 *
 * Numbers are written from their digits, never through a JavaScript number, so 16 digits keep their last one. A value
 * that the register does not have is "" among the texts, because old clients call string functions on them unguarded,
 * and null among the numbers, because 0 would be a wrong number.
 *
 * @param values register values as text, dates as `yyyy-mm-dd`; null or '' for what is not there.
 */
export function valuesBody(method: WireMethod, values: ReadonlyMap<ElementName, string | null>): string {
  const lines: string[] = [];
  for (const { name } of wireOrder) {
    const value = values.get(name);
    if (value !== undefined) lines.push(`"${name}":${numbers.has(name) ? numberText(value) : textOf(value)}`);
  }
  return envelope(`{${lines.join(',')}}`, method, null);
}

function textOf(value: string | null): string {
  return JSON.stringify(value ?? '');
}

/** JSON knows no leading zeros: RT `005` is 5. What is not digits stays text rather than being lost. */
function numberText(value: string | null): string {
  if (value === null || value === '') return 'null';
  return /^\d+$/.test(value) ? value.replace(/^0+(?=\d)/, '') : JSON.stringify(value);
}
