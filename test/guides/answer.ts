/**
 * What an answer in a guide is expected to be, once everything that differs from call to call is taken from what was
 * really answered: `…` stands for any characters in a text, and what lies at a `differing` path (`quota.left`) only has
 * to be of the same type. Compared with the real answer, the rest has to be equal.
 */
export function settle(expected: unknown, actual: unknown, differing: readonly string[] = [], place = ''): unknown {
  if (differing.includes(place) && typeof expected === typeof actual) return actual;
  if (typeof expected === 'string' && typeof actual === 'string') return fits(expected, actual) ? actual : expected;
  const below = (name: string) => (place === '' ? name : `${place}.${name}`);
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return expected.map((each, index) => settle(each, actual[index], differing, below(String(index))));
  }
  if (!isObject(expected) || !isObject(actual)) return expected;
  const entries = Object.entries(expected);
  return Object.fromEntries(entries.map(([name, each]) => [name, settle(each, actual[name], differing, below(name))]));
}

/** The lines of an answer that is no JSON, without blanks at their ends. */
export function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 's').test(text);
}
