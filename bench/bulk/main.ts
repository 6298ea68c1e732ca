import { createWriteStream, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Resident, residentNik } from '../../src/register/index.ts';
import { type CeilingRates, prepareCeiling } from '../ceiling/index.ts';
import type { Histogram } from '../load/index.ts';
import { commit, median, processor } from '../machine.ts';
import {
  askedElements,
  type Caller,
  createRandom,
  drawPeople,
  endAll,
  enterCallers,
  fillRegister,
  freePort,
  handIn,
  type JobSeen,
  look,
  makeHome,
  makeRequest,
  memoryOf,
  openTrial,
  PUBLIC_URL,
  type Random,
  registerTokens,
  SEED,
  type Server,
  startServer,
  stopDatabase,
  submitted,
  type Trial,
} from '../trial/index.ts';
import { type Pace, pacedCalls } from './paced-calls.ts';

const LOOK_MS = 200;
const REQUESTS = 5_000;

/** Hits a day that no run uses up. */
const QUOTA = 1_000_000_000;

const CEILING_SECONDS = 4;

/** A job beside calls has so many times the rows of one alone: it must outlast them. */
const TIMES = 3;

/** `npm run bench:bulk`: rows a second of a job in pgbench's transactions, and what calls notice of a job. */
async function main(argv: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      rows: { ...text, default: '300000' },
      residents: { ...text, default: '300000' },
      calls: { ...text, default: '200' },
      seconds: { ...text, default: '15' },
      rounds: { ...text, default: '3' },
    },
  });
  const rows = Number(values.rows);
  const pace = { callsASecond: Number(values.calls), seconds: Number(values.seconds) };
  const home = makeHome(undefined);
  const trial = await openTrial(home);
  try {
    const stand = await prepare(trial, Number(values.residents));
    const rounds: Round[] = [];
    for (let number = 1; number <= Number(values.rounds); number += 1) {
      const round = await measureRound(stand, rows, pace);
      rounds.push(round);
      say(`round ${number}: ${describe(round)}`);
    }
    say(asTable(rounds, stand.server, pace));
    await stand.server.stop();
  } finally {
    await trial.close();
    endAll();
    await stopDatabase(home);
    rmSync(home, { recursive: true, force: true });
  }
}

/** What stands ready to be measured. */
interface Stand {
  readonly home: string;
  readonly server: Server;
  readonly token: string;
  readonly draw: () => Resident;
  readonly random: Random;
  /** The next call of somebody else than the job's client. */
  readonly next: () => Buffer;
  readonly ceiling: (seconds: number) => Promise<CeilingRates>;
}

/** One round: a job alone, pgbench, and calls without and beside a job. */
interface Round {
  readonly rowsASecond: number;
  readonly pgbench: number;
  readonly alone: Histogram;
  readonly beside: Histogram;
  /** Rows that were asked while the calls came. */
  readonly rowsBeside: number;
}

async function prepare(trial: Trial, residents: number): Promise<Stand> {
  const { home } = trial;
  await fillRegister(trial, residents);
  const callers = await enterCallers(trial.by, [QUOTA, QUOTA]);
  const [bulk, calls] = callers as [Caller, Caller];
  const people = await drawPeople(trial.owner, residents);
  const ceiling = await prepareCeiling(trial, people, callers.length);
  const random = createRandom(SEED);
  const draw = () => people[random.below(people.length)] as Resident;
  const requests = Array.from({ length: REQUESTS }, () => makeRequest(calls, draw(), draw(), random));
  let sent = 0;
  const next = () => requests[sent++ % REQUESTS] as Buffer;
  const tokenAt = await registerTokens(home, bulk.rightId);
  const server = await startServer({ home, port: await freePort(), env: { GAPURA_PUBLIC_URL: PUBLIC_URL } });
  // The first calls are compiled, not measured.
  await pacedCalls(server.port, next, { callsASecond: 500, seconds: 10 });
  return { home, server, token: await tokenAt(server.port), draw, random, next, ceiling };
}

async function measureRound(stand: Stand, rows: number, pace: Pace): Promise<Round> {
  const { server, token, next, ceiling } = stand;
  const file = path.join(stand.home, 'rows.csv');
  await writeMix(file, rows, stand);
  const job = await untilState(server.port, token, (await handIn(server.port, token, file)).id, 'done');
  const rates = await ceiling(CEILING_SECONDS);
  await writeMix(file, rows * TIMES, stand);
  const alone = await pacedCalls(server.port, next, pace);
  const { id } = await handIn(server.port, token, file);
  await untilState(server.port, token, id, 'running');
  const before = await look(server.port, token, id);
  const beside = await pacedCalls(server.port, next, pace);
  const after = await look(server.port, token, id);
  await untilState(server.port, token, id, 'done');
  const rowsBeside = (after?.asked ?? 0) - (before?.asked ?? 0);
  return { rowsASecond: speedOf(job), pgbench: Math.max(rates[16], rates[64]), alone, beside, rowsBeside };
}

function describe({ rowsASecond, pgbench, alone, beside, rowsBeside }: Round): string {
  const p99 = [alone, beside].map((calls) => calls.quantile(0.99));
  return `job ${whole(rowsASecond)} rows/s, pgbench ${whole(pgbench)}/s; p99 of calls ${p99[0]} ms alone, ${p99[1]} ms beside ${whole(rowsBeside)} rows`;
}

function asTable(rounds: readonly Round[], { child }: Server, { callsASecond }: Pace): string {
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
  return `\n${lines.map(([name, value]) => `${name.padEnd(38)} ${value}`).join('\n')}`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
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

await main(process.argv.slice(2));
