/** A month of the log as its partition and its records name it: its first day, `YYYY-MM-01`, UTC. */
export type LogMonth = string;

/** Reads `YYYY-MM`; undefined for what is no month. */
export function parseMonth(text: string): LogMonth | undefined {
  return /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : undefined;
}

/** A month as people write it, `YYYY-MM`. */
export function monthName(month: LogMonth): string {
  return month.slice(0, 7);
}

/** The first day of the month that comes so many months later. */
export function monthsLater(month: LogMonth, months: number): LogMonth {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 10);
}
