import type { AskedRows } from './ask-rows.ts';
import type { BulkParts } from './bulk-parts.ts';
import { jobKey } from './next-chunk.ts';
import type { Ready } from './prepare-chunk.ts';
import { sealRows } from './rows.ts';

/**
 * Records a chunk: its rows in the log, its hits, its guesses and its answers, in one statement. `stale` when rights
 * changed, the job was paused or another process has finished the chunk: then nothing was written.
 */
export async function recordChunk(
  { chunk, epoch, terms }: Ready,
  asked: AskedRows,
  { sql, keys, writer }: Pick<BulkParts, 'sql' | 'keys' | 'writer'>,
): Promise<{ readonly status: 'written' } | { readonly status: 'stale'; readonly epoch: string }> {
  const { bytes } = await jobKey(sql, keys, chunk.job);
  const rest = chunk.rows.slice(asked.asked);
  const { right, day, guesses } = terms;
  const { matched, unmatched, failed, hits } = asked;
  const written = await writer.write({
    entries: asked.entries,
    epoch,
    spend: { rightId: right.rightId, day, units: hits },
    tried: guesses.triedValues,
    failing: guesses.failingNiks,
    chunk: {
      jobId: chunk.job.jobId,
      ...chunk.place,
      matched,
      unmatched,
      failed,
      hits,
      output: sealRows(bytes, asked.output),
      rest: rest.length > 0 ? { rows: rest.length, input: sealRows(bytes, rest) } : undefined,
    },
  });
  return written.written ? { status: 'written' } : { status: 'stale', epoch: written.epoch };
}
