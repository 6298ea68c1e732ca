/**
 * The text of a `bytea[]` out of hex texts. The driver would look at each element for what needs quotes, and Buffers cost
 * the collector more than all the rest of a bulk row.
 */
export function byteaArray(hexes: Iterable<string>): string {
  return `{${Array.from(hexes, (hex) => `"\\\\x${hex}"`).join(',')}}`;
}
