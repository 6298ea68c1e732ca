import type { Books } from '../check-books.ts';
import { listFigures, whole } from '../list-figures.ts';
import { type Heard, Histogram, type Pace } from '../load/index.ts';
import { commit, processor } from '../machine.ts';
import type { Stand } from './stand.ts';

/** A piece of a soak: its pace, what came back, and the server's memory at its end. */
export interface Piece {
  readonly pace: Pace;
  readonly heard: Heard;
  readonly memoryMib: { readonly now: number; readonly most: number };
}

/** A piece in one line. */
export function describe({ pace, heard, memoryMib }: Piece): string {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => heard.latencies.quantile(share));
  return `${pace.callsASecond}/s for ${pace.seconds} s: p50 ${p50} p95 ${p95} p99 ${p99} ms, server ${memoryMib.now} MiB`;
}

/** All of it: latencies of each pace, memory at the ends of its pieces, and whether the counts are equal. */
export function asTable(pieces: readonly Piece[], books: Books, { institutions }: Stand): string {
  const paces = [...new Set(pieces.map(({ pace }) => pace.callsASecond))];
  const lines: [string, string][] = [
    ['institutions, skewed', whole(institutions)],
    ...paces.flatMap((pace) => linesOf(pieces.filter((piece) => piece.pace.callsASecond === pace))),
    ['answers, records', `${whole(books.answers)}, ${whole(books.records)}`],
    ['hits, spent of the quota', `${whole(books.hits)}, ${whole(books.spent)}`],
    ['problems', books.problems.join('; ') || 'none'],
    ['processor', processor()],
    ['commit', commit()],
  ];
  return `\n${listFigures(lines)}`;
}

function linesOf(pieces: readonly Piece[]): [string, string][] {
  const all = new Histogram();
  for (const { heard } of pieces) all.merge(heard.latencies);
  const name = `${pieces[0]?.pace.callsASecond}/s`;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => all.quantile(share));
  return [
    [`${name}: p50, p95, p99`, `${p50}, ${p95}, ${p99} ms`],
    [`${name}: server memory as it went`, `${pieces.map(({ memoryMib }) => memoryMib.now).join(' ')} MiB`],
  ];
}
