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
