/** The end of a scale: the next number that quarters well, 1, 2, 4, 6 or 8 times a power of ten, and 4 at least. */
export function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const lead = [1, 2, 4, 6, 8, 10].find((times) => times * power >= most) ?? 10;
  return Math.max(4, lead * power);
}
