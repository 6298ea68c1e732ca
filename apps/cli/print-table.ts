/** Rows as aligned columns under their names, for a person to read. */
export function table<Row>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => text(row[column])))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One thing with all its fields, for a person or a program. Hashes of secrets stay out. */
export function asJson(value: object): string {
  const { secretHash: _, ...shown } = value as { secretHash?: string };
  return JSON.stringify(shown, null, 2);
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return value === null || value === undefined ? '-' : String(value);
}
