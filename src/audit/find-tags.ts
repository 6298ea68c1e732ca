import type { Nik } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { type KeyRing, tagOf } from './keys/keys.ts';

/** Milliseconds that a batch may be made after the instants of its records: a record of 31 December under January's key. */
const WRITTEN_LATER_MS = 3_600_000;

/**
 * All tags that records of a person may have which tell of instants from `from` up to `to`, in real milliseconds: one for
 * each tag key of those years, more where it was rotated. Whoever searches asks for any of them: `nik_tag = ANY($1)`.
 */
export async function tagsBetween(sql: Sql, keys: KeyRing, nik: Nik, from: number, to: number): Promise<Buffer[]> {
  const tagKeys = await keys.keysBetween(sql, 'tag', from, to + WRITTEN_LATER_MS);
  return tagKeys.map((key) => tagOf(key, nik));
}
