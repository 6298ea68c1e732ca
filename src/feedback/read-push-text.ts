import { scalarFault, scalarText } from '../platform/lossless-json/index.ts';
import type { Report } from './push-errors.ts';

/** Characters of one value of data balikan. */
export const maxPushValueLength = 500;

/**
 * The text of a value of a push, trimmed, '' for none.
 *
 * @param place the value's JSON Pointer relative to what `report` is about.
 * @returns undefined when the value cannot be used, which is then reported.
 */
export function readPushText(sent: unknown, place: string, report: Report): string | undefined {
  const text = scalarText(sent ?? null)?.trim();
  if (text === undefined) report(scalarFault(sent), place);
  else if (text.length > maxPushValueLength) report('value_too_long', place);
  else if (text.includes('\0')) report('nul_character', place);
  else return text;
  return undefined;
}
