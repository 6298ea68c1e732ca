/** Excel writes what XML cannot hold as `_x000D_`, and a text that looks like that as `_x005F_x000D_`. */
const ESCAPED = /_x([0-9a-f]{4})_/gi;

/** The text of a cell from how a workbook writes it. */
export function cellText(written: string): string {
  if (!written.includes('_x')) return written;
  return written.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
