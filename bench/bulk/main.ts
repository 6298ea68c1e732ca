import { createWriteStream, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Resident, residentNik } from '../../src/register/index.ts';
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
  startServer,
  stopDatabase,
  submitted,
} from '../trial/index.ts';
import { pacedCalls } from './paced-calls.ts';

const LOOK_MS = 1_000;
const REQUESTS = 5_000;

/** `npm run bench:bulk`: rows a second of a job, and what calls notice of it. */
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
  const [rows, residents] = [Number(values.rows), Number(values.residents)];
  const pace = { callsASecond: Number(values.calls), seconds: Number(values.seconds) };
  const home = makeHome(undefined);
  try {
    const { callers, people } = await prepare(home, residents);
    const [bulk, calls] = callers as [Caller, Caller];
    const random = createRandom(SEED);
    const draw = () => people[random.below(people.length)] as Resident;
    const requests = Array.from({ length: REQUESTS }, () => makeRequest(calls, draw(), draw(), random));
    let sent = 0;
    const next = () => requests[sent++ % REQUESTS] as Buffer;
    const tokenAt = await registerTokens(home, bulk.rightId);
    const port = await freePort();
    const server = await startServer({ home, port, env: { GAPURA_PUBLIC_URL: PUBLIC_URL } });
    const token = await tokenAt(port);
    const file = path.join(home, 'rows.csv');
    for (let round = 1; round <= Number(values.rounds); round += 1) {
      await writeMix(file, rows, draw, random);
      const quiet = await pacedCalls(port, next, pace);
      const alone = await runJob(port, token, file);
      await writeMix(file, rows * 3, draw, random);
      const { id } = await handIn(port, token, file);
      await untilState(port, token, id, 'running');
      const busy = await pacedCalls(port, next, pace);
      const during = await look(port, token, id);
      const done = await untilState(port, token, id, 'done');
      const [before, after] = [quiet.quantile(0.99), busy.quantile(0.99)];
      say(
        `round ${round}: job alone ${speedOf(alone)} rows/s; ${pace.callsASecond} calls/s: p50 ${quiet.quantile(0.5)} ms,`,
      );
      say(
        `  p99 ${before} ms alone, p50 ${busy.quantile(0.5)}, p99 ${after} ms beside a job: ${(after / before).toFixed(2)}x`,
      );
      say(`  (job meanwhile ${during?.asked ?? 0} rows in ${pace.seconds} s; all ${done.hits} hits)`);
    }
    say(`server memory ${memoryOf(server.child.pid ?? 0).most} MiB at most`);
    await server.stop();
  } finally {
    endAll();
    await stopDatabase(home);
    rmSync(home, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function speedOf({ asked, startedAt, endedAt }: JobSeen): string {
  return Math.round((asked * 1_000) / (Date.parse(endedAt ?? '') - Date.parse(startedAt ?? ''))).toLocaleString('en');
}

async function prepare(home: string, residents: number) {
  const trial = await openTrial(home);
  try {
    await fillRegister(trial, residents);
    const callers = await enterCallers(trial.by, [100_000_000, 100_000_000]);
    return { callers, people: await drawPeople(trial.owner, residents) };
  } finally {
    await trial.close();
  }
}

/** A file of the mix of design/performance.md: 90 % of values identical, 8 % variant, 2 % another person's. */
async function writeMix(file: string, rows: number, draw: () => Resident, random: Random): Promise<void> {
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

async function runJob(port: number, token: string, file: string): Promise<JobSeen> {
  const { id } = await handIn(port, token, file);
  return untilState(port, token, id, 'done');
}

async function untilState(port: number, token: string, id: string, state: string): Promise<JobSeen> {
  for (;;) {
    const job = await look(port, token, id);
    if (job?.state === state || job?.state === 'done') return job;
    await sleep(LOOK_MS);
  }
}

await main(process.argv.slice(2));
