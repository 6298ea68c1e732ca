import { readDay, writeDay } from '../forms/day.ts';

/** A date as it was typed, as the register writes it: dd-mm-yyyy; undefined when it cannot be one. */
export function readDate(text: string): string | undefined {
  const day = readDay(text);
  return day && writeDay(day);
}
