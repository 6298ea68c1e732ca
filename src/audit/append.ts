import type { Day, Uuid } from '../kernel/index.ts';
import type { Entry } from './record.ts';
import type { FailingNik, Keep, TriedValue } from './side-writes.ts';

/** A hit taken from a writer's lease, to be spent in the statement that records it. */
export interface Unit {
  readonly rightId: Uuid;
  readonly day: Day;
  readonly writerId: number;
}

/** An entry with the epoch it was permitted under, the unit it spends, and the right whose rest it wants to know. */
export interface Append {
  readonly entry: Entry;
  readonly epoch: string;
  readonly unit?: Unit | undefined;
  readonly ask?: { readonly rightId: Uuid; readonly day: Day } | undefined;
  readonly keep?: Keep | undefined;
  readonly tried?: readonly TriedValue[] | undefined;
  readonly failing?: FailingNik | undefined;
}

/**
 * `written`: the record is durable, and `left` is the rest of the right's day (undefined when nobody asked, or before
 * its first lease). `stale`: nothing was written, because rights changed, the
 * writer is gone, or the idempotency key is taken; judge anew.
 */
export type Appended =
  | { readonly status: 'written'; readonly left: number | undefined }
  | { readonly status: 'stale'; readonly epoch: string };
