import { listFigures, whole } from '../list-figures.ts';
import type { Pace } from '../load/index.ts';
import { commit, median, processor } from '../machine.ts';
import { memoryOf, type Server } from '../trial/index.ts';
import type { Round } from './measure-round.ts';

/** A round in one line. */
export function describe({ rowsASecond, pgbench, alone, beside, rowsBeside }: Round): string {
  const p99 = [alone, beside].map((calls) => calls.quantile(0.99));
  return `job ${whole(rowsASecond)} rows/s, pgbench ${whole(pgbench)}/s; p99 of calls ${p99[0]} ms alone, ${p99[1]} ms beside ${whole(rowsBeside)} rows`;
}

/** The medians that count, one line each. */
export function asTable(rounds: readonly Round[], { child }: Server, { callsASecond }: Pace): string {
  const of = (figure: (round: Round) => number) => median(rounds.map(figure));
  const p99 = ({ alone, beside }: Round) => beside.quantile(0.99) / alone.quantile(0.99);
  const p50 = ({ alone, beside }: Round) => beside.quantile(0.5) / alone.quantile(0.5);
  const lines: [string, string][] = [
    ['rows a second of a job', whole(of((round) => round.rowsASecond))],
    ['pgbench transactions a second', whole(of((round) => round.pgbench))],
    ['ratio', of((round) => round.rowsASecond / round.pgbench).toFixed(2)],
    [`p50 of ${callsASecond} calls/s beside a job`, `${of(p50).toFixed(2)} x`],
    [`p99 of ${callsASecond} calls/s beside a job`, `${of(p99).toFixed(2)} x`],
    ['server memory', `at most ${memoryOf(child.pid ?? 0).most} MiB`],
    ['processor', processor()],
    ['commit', commit()],
  ];
  return `\n${listFigures(lines)}`;
}
