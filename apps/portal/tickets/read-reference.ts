/** Letters that references are made of; see the server's `reference.ts`. */
const LETTERS = /^K?([34679ACDEFGHJMNPQRTUWXY]{3})([34679ACDEFGHJMNPQRTUWXY]{3})$/;

/** A reference as it was typed, such as `7f4 q9x`; undefined for all else: what may be a NIK must not get into an address. */
export function readReference(text: string): string | undefined {
  const [, first, last] = LETTERS.exec(text.toUpperCase().replace(/[\s-]/g, '')) ?? [];
  return first && last && `K-${first}-${last}`;
}
