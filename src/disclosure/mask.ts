import { type ElementName, getElement } from '../reference/index.ts';

/**
 * A name as somebody who knows it recognises it and nobody else learns it: the first letter of each word, then three
 * stars however long the word is.
 *
 * @example maskName('SITI NURHALIMAH'); // 'S*** N***'
 */
export function maskName(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${String.fromCodePoint(word.codePointAt(0) ?? 0x2a)}***`)
    .join(' ');
}

/** What stands for a value of which not even a letter may be told: of a sex, a religion or a month one would be all of it. */
const HIDDEN = '***';

/** A value of an element, masked: a name or place as {@link maskName}, of anything else only that there is one. */
export function maskValue(element: ElementName, value: string | null): string | null {
  if (value === null || value === '') return null;
  const { compare } = getElement(element);
  return compare === 'name' || compare === 'place' ? maskName(value) : HIDDEN;
}
