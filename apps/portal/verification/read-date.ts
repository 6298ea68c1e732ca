/** A date as it was typed: dd-mm-yyyy, however it is parted; undefined when it cannot be one. */
export function readDate(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ]?(\d{1,2})[-/. ]?(\d{4})$/.exec(text.trim()) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === '' || at.getUTCDate() !== Number(day) || at.getUTCMonth() !== Number(month) - 1) return undefined;
  return `${day.padStart(2, '0')}-${month.padStart(2, '0')}-${year}`;
}
