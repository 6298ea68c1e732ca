/** Figures under their names, one a line. */
export function listFigures(figures: readonly (readonly [string, string])[]): string {
  return figures.map(([name, value]) => `${name.padEnd(38)} ${value}`).join('\n');
}

/** A number without fractions, its thousands apart. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
