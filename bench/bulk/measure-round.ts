import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentNik } from '../../src/register/index.ts';
import { type Histogram, type Pace, pacedCalls } from '../load/index.ts';
import { askedElements, handIn, type JobSeen, look, submitted } from '../trial/index.ts';
import type { Stand } from './stand.ts';

const LOOK_MS = 200;
const CEILING_SECONDS = 4;

/** A job beside calls has so many times the rows of one alone: it must outlast them. */
const TIMES = 3;

/** One round: a job alone, pgbench, and calls without and beside a job. */
export interface Round {
  readonly rowsASecond: number;
  readonly pgbench: number;
  readonly alone: Histogram;
  readonly beside: Histogram;
  /** Rows that were asked while the calls came. */
  readonly rowsBeside: number;
}

/** Measures a job of so many rows alone, pgbench, and calls at a pace without and beside a longer job. */
export async function measureRound(stand: Stand, rows: number, pace: Pace): Promise<Round> {
  const { server, token, next, ceiling } = stand;
  const file = path.join(stand.home, 'rows.csv');
  await writeMix(file, rows, stand);
  const job = await untilState(server.port, token, (await handIn(server.port, token, file)).id, 'done');
  const rates = await ceiling(CEILING_SECONDS);
  await writeMix(file, rows * TIMES, stand);
  const { latencies: alone } = await pacedCalls(server.port, next, pace);
  const { id } = await handIn(server.port, token, file);
  await untilState(server.port, token, id, 'running');
  const before = await look(server.port, token, id);
  const { latencies: beside } = await pacedCalls(server.port, next, pace);
  const after = await look(server.port, token, id);
  await untilState(server.port, token, id, 'done');
  const rowsBeside = (after?.asked ?? 0) - (before?.asked ?? 0);
  return { rowsASecond: speedOf(job), pgbench: Math.max(rates[16], rates[64]), alone, beside, rowsBeside };
}

function speedOf({ asked, startedAt, endedAt }: JobSeen): number {
  return (asked * 1_000) / (Date.parse(endedAt ?? '') - Date.parse(startedAt ?? ''));
}

/** A file of the mix of design/performance.md: 90 % of values identical, 8 % variant, 2 % another person's. */
async function writeMix(file: string, rows: number, { draw, random }: Pick<Stand, 'draw' | 'random'>): Promise<void> {
  const out = createWriteStream(file);
  Readable.from(
    (function* () {
      yield `NIK;${askedElements.join(';')}\n`;
      for (let i = 0; i < rows; i += 1) {
        const [person, other] = [draw(), draw()];
        const cells = askedElements.map((name) => submitted(name, person, other, random).replaceAll(';', ' '));
        yield `${residentNik(person)};${cells.join(';')}\n`;
      }
    })(),
  ).pipe(out);
  await finished(out);
}

async function untilState(port: number, token: string, id: string, state: string): Promise<JobSeen> {
  for (;;) {
    const job = await look(port, token, id);
    if (job?.state === state || job?.state === 'done') return job;
    await sleep(LOOK_MS);
  }
}
