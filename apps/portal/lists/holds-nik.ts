/** What people put between the digits of a NIK, and a spreadsheet before it. */
const BETWEEN = /[\s\u00a0\u200b.'’-]/g;

/** True for a text with 16 digits in a row, as a NIK or a family card number has, however they are set apart: no address may have one. */
export function holdsNik(text: string): boolean {
  return /(?<!\d)\d{16}(?!\d)/.test(text.replace(BETWEEN, ''));
}
