/**
 * Keys by which any institution may report a death with its data balikan, whatever was agreed: the day, and who or what
 * says so.
 */
export const deathKeys = [
  { key: 'KEMATIAN', format: { form: 'date' } },
  { key: 'SUMBER_KEMATIAN', format: { form: 'text', least: 1, most: 200 } },
] as const;

/** True for the key of a day of death, in any case. */
export function isDeath(key: string): boolean {
  return key.toUpperCase() === deathKeys[0].key;
}

/** True for the key of what says so. */
export function isSource(key: string): boolean {
  return key.toUpperCase() === deathKeys[1].key;
}
