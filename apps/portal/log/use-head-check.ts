import { useQuery } from '@tanstack/react-query';
import { now } from '../time/clock.ts';
import { checkHead } from './check-head.ts';
import { fetchTile } from './fetch-tile.ts';
import type { LogHead } from './queries.ts';
import { keepSeen, seenHeads } from './seen-head.ts';
import { verdictOf } from './verdict.ts';

/** Checks the newest head against all that this browser saw of the log before, and keeps it when it is sound. */
export function useHeadCheck({ head, keys }: LogHead) {
  return useQuery({
    queryKey: ['log', 'head check', head?.checkpoint, keys],
    enabled: head !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async () => {
      const seen = seenHeads();
      const checked = await checkHead({ checkpoint: head?.checkpoint ?? '', keys, seen, readTile: fetchTile });
      const isLarger = checked.head && checked.head.size > (seen.at(-1)?.size ?? 0);
      if (checked.head && isLarger && verdictOf(checked.steps) === 'ok') keepSeen(checked.head, now());
      return checked;
    },
  });
}
