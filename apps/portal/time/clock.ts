/** The browser's clock, and how far the business clock of the installation is from it. The only source of time here. */
let shift = 0;

/** Milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** Milliseconds since 1970 on the business clock, which a demonstration moves by whole days. */
export function businessNow(): number {
  return Date.now() + shift;
}

/** An instant of real time, as logs and lists of jobs have it, on the business clock: its day agrees with those of rights. */
export function businessAt(instant: string | number): number {
  return new Date(instant).getTime() + shift;
}

/** Moves the business clock so that it is on `day` (YYYY-MM-DD in Jakarta) now; null puts it right. */
export function simulate(day: string | null): void {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(now());
  shift = day === null ? 0 : Date.parse(day) - Date.parse(today);
}
