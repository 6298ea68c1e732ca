import { type KeyRing, tagNiks } from '../../audit/index.ts';

/** Bytes of a tag, of which the first eight are the person. */
const TAG_BYTES = 16;

/**
 * Persons as coverage knows them: of each NIK the first 64 bits of its HMAC under the key `reach`, which is one for ever
 * where the log's tags change. Sorted, each once. By the birthday bound (n²/2⁶⁵) the 280 million NIKs of the country have
 * a chance of 0.2 % that any two of them are one person here.
 */
export function personsOf(keys: KeyRing, niks: readonly string[]): BigInt64Array {
  const tags = tagNiks(keys.keyAt('reach', 0), niks);
  const persons = BigInt64Array.from(niks, (_, i) => tags.readBigInt64BE(i * TAG_BYTES)).sort();
  return persons.filter((person, i) => i === 0 || person !== persons[i - 1]);
}
