/** Letters that references are made of; see the server's `reference.ts`. */
const REFERENCE = /^(?:K[\s-]?)?([34679ACDEFGHJMNPQRTUWXY]{3})([\s-]?)([34679ACDEFGHJMNPQRTUWXY]{3})$/;

/**
 * A reference as it was typed, such as `7f4 q9x`; undefined for all else: what may be a NIK or somebody's name must not
 * get into an address. Six letters in one word are a name unless a figure is among them.
 */
export function readReference(text: string): string | undefined {
  const [, first, gap, last] = REFERENCE.exec(text.trim().toUpperCase()) ?? [];
  if (!first || !last || !(gap || /\d/.test(first + last))) return undefined;
  return `K-${first}-${last}`;
}
