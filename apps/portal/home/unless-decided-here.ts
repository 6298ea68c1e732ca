import type { HomeSections } from './queries.ts';

/** A queue of which some wait at the reader's own office. */
interface OwnQueue {
  readonly count: number;
  readonly own: number;
}

/** A queue, unless all of it stands among the decisions of the own office already: nothing is said twice. */
export function unlessDecidedHere<Queue extends OwnQueue>(
  queue: Queue | undefined,
  decisions: HomeSections['decisions'],
): Queue | undefined {
  if (!queue || !decisions || decisions.more) return queue;
  return queue.count > queue.own ? queue : undefined;
}
