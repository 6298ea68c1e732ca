import { useQuery } from '@tanstack/react-query';
import { now } from '../time/clock.ts';
import { toHex } from './bytes.ts';
import { checkProof } from './check-proof.ts';
import { fetchTile } from './fetch-tile.ts';
import { hashLeaf } from './hash.ts';
import type { LoggedRecord, LogHead } from './queries.ts';
import { keepSeen, seenHead } from './seen-head.ts';
import { shownOf } from './shown-of.ts';

/** Checks the proof of a record as this page shows it, and keeps the larger log that it has seen by that. */
export function useProof(record: LoggedRecord, { keys }: LogHead) {
  return useQuery({
    // What is to be checked names the check: an answer that comes otherwise is checked anew.
    queryKey: ['log', 'proof', record, keys],
    enabled: record.receipt !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async () => {
      const { receipt } = record;
      const before = seenHead();
      const checked = await checkProof({ receipt, shown: shownOf(record), keys, seen: before, readTile: fetchTile });
      if (checked.seen && checked.seen !== before) keepSeen(checked.seen, now());
      const leaf = crypto.subtle && receipt ? toHex(await hashLeaf(receipt.record)) : undefined;
      return { steps: checked.steps, leaf };
    },
  });
}
