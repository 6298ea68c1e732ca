/** True for what JSON calls an object: neither null nor an array. */
export function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object's own keys in upper case with their values; where two fold to one, the last one wins. */
export function foldKeys(object: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(object).map(([key, value]) => [key.toUpperCase(), value]));
}
