/** A day as it was typed, dd-mm-yyyy however it is parted, as YYYY-MM-DD; undefined when it cannot be one. */
export function readDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ]?(\d{1,2})[-/. ]?(\d{4})$/.exec(text.trim()) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === '' || at.getUTCDate() !== Number(day) || at.getUTCMonth() !== Number(month) - 1) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A day (YYYY-MM-DD) as it is typed; empty where there is none. */
export function writeDay(day: string | null | undefined): string {
  return day?.split('-').reverse().join('-') ?? '';
}
