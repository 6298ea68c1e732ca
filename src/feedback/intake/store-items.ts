import { createHmac } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { FeedbackDuty } from '../../agreements/index.ts';
import { type KeyRing, seal, tagOf } from '../../audit/index.ts';
import type { Nik } from '../../kernel/index.ts';
import type { KeptRow } from './check-rows.ts';

/** A value as it is stored, and while it is at hand what it is. */
export interface Item {
  readonly nik: Nik;
  readonly key: string;
  readonly value: string;
  readonly digest: Buffer;
  readonly nikTag: Buffer;
  readonly sealed: Buffer;
  /** The agreed kind that it is of; undefined for what no annex names. */
  readonly duty: FeedbackDuty | undefined;
}

/** Rows that are sealed before others have their turn: 200 rows of three values take 10 ms. */
const ROWS_A_TURN = 200;

/**
 * Seals the values of rows, in turns with whatever else the process does. The digest is keyed: without the key nobody can
 * try values of a person until one fits.
 */
export async function sealItems<Duty extends FeedbackDuty>(
  rows: readonly KeptRow[],
  duties: readonly Duty[],
  keys: KeyRing,
  now: number,
): Promise<(Item & { readonly duty: Duty | undefined })[]> {
  const known = new Map(duties.map((duty) => [duty.key.toUpperCase(), duty]));
  const [digesting, tagging, sealing] = [
    keys.keyAt('digest', now),
    keys.keyAt('tag', now),
    keys.keyAt('feedback', now),
  ];
  const items: (Item & { readonly duty: Duty | undefined })[] = [];
  for (const [n, { nik, values }] of rows.entries()) {
    if (n % ROWS_A_TURN === ROWS_A_TURN - 1) await setImmediate();
    const nikTag = tagOf(tagging, nik);
    for (const { key, value } of values) {
      const plain = JSON.stringify([nik, key, value]);
      const digest = createHmac('sha256', digesting.bytes).update(plain).digest();
      const sealed = seal(sealing.bytes, plain);
      items.push({ nik, key, value, digest, nikTag, sealed, duty: known.get(key.toUpperCase()) });
    }
  }
  return items;
}
