/** What people call the programs that name themselves so; the more special stands first. */
const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A browser's name for people, `Chrome, Windows`, from what it calls itself; that itself when it is not known. */
export function browserName(agent: string): string {
  const find = (known: readonly (readonly [string, string])[]) => known.find(([part]) => agent.includes(part))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(', ') || agent;
}
