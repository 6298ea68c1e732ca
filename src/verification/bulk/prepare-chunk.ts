import { type Nik, parseNik } from '../../kernel/index.ts';
import type { Units } from '../../metering/index.ts';
import type { Terms } from './ask-rows.ts';
import type { BulkParts } from './bulk-parts.ts';
import type { RestReason } from './model.ts';
import type { Chunk } from './next-chunk.ts';
import { permitJob } from './permit-job.ts';
import { layoutOf } from './row-cells.ts';
import type { InputRow } from './rows.ts';

/** A chunk with all that is needed to ask its rows, under one epoch. */
export interface Ready {
  readonly chunk: Chunk;
  /** Those that are asked now, from the front; the others of the chunk wait for their turn. */
  readonly rows: readonly InputRow[];
  readonly epoch: string;
  readonly units: Units;
  readonly terms: Omit<Terms, 'knowledge'>;
}

/**
 * Permits, meters and looks up for a chunk, or for as many of its rows as may be asked now: through the same gate as a call, which is asked once for all rows
 * because they come from one credential at one moment.
 */
export async function prepareChunk(
  chunk: Chunk,
  most: number | undefined,
  parts: BulkParts,
): Promise<Ready | { readonly rest: RestReason }> {
  const { book, meter, lookup, guesses, clock } = parts;
  const { job } = chunk;
  const rows = chunk.rows.slice(0, most);
  let { epoch } = book;
  let permitted = await permitJob(job, parts);
  if ('rest' in permitted) {
    // Whoever is refused may be so by what this runner read before the right was given.
    await book.refreshIfChanged();
    epoch = book.epoch;
    permitted = await permitJob(job, parts);
  }
  if ('rest' in permitted) return permitted;
  const { right, day, credential } = permitted;
  const units = await meter.takeUpTo(rows.length, right.rightId, day, epoch);
  if (units.count === 0) return { rest: 'quota_used_up' };
  try {
    const niks = rows.flatMap(([, nik]) => parseNik(nik) ?? []) as Nik[];
    const guesser = { institutionId: credential.institutionId, credentialId: credential.credentialId, day };
    const [residents, tried] = await Promise.all([
      lookup.findAll(niks, layoutOf(job.columns).keys()),
      guesses.read(niks, guesser),
    ]);
    const now = clock.now();
    return { chunk, rows, epoch, units, terms: { job, credential, right, day, now, residents, guesses: tried } };
  } catch (error) {
    meter.giveBackSome(units, units.count);
    throw error;
  }
}
