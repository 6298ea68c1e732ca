/** Minutes after midnight as they are typed, `07.30` or `07:30`, up to `24.00`; undefined when they cannot be. */
export function readMinute(text: string): number | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
  const at = Number(hour) * 60 + Number(minute);
  return hour === '' || Number(minute) > 59 || at > 1440 ? undefined : at;
}

/** Minutes after midnight as people write them: `07.30`. */
export function writeMinute(minute: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
}
