/**
 * The text of an array of values that need no quotes in one: numbers, UUIDs, days, words of our own; null is NULL. The
 * driver would look at every character of each value for what needs quotes.
 */
export function plainArray(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}
