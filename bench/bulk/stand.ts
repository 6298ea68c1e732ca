import type { Resident } from '../../src/register/index.ts';
import { type CeilingRates, prepareCeiling } from '../ceiling/index.ts';
import { pacedCalls } from '../load/index.ts';
import {
  type Caller,
  createRandom,
  drawPeople,
  enterCallers,
  fillRegister,
  freePort,
  makeRequest,
  PUBLIC_URL,
  type Random,
  registerTokens,
  SEED,
  type Server,
  startServer,
  type Trial,
} from '../trial/index.ts';

/** Calls made in advance, sent again from the first when all were sent. */
const REQUESTS = 5_000;

/** Hits a day that no run uses up. */
const QUOTA = 1_000_000_000;

/** What stands ready to be measured. */
export interface Stand {
  readonly home: string;
  readonly server: Server;
  readonly token: string;
  readonly draw: () => Resident;
  readonly random: Random;
  /** The next call of somebody else than the job's client. */
  readonly next: () => Buffer;
  readonly ceiling: (seconds: number) => Promise<CeilingRates>;
}

/** Fills the register, enters a client of jobs and one of calls, and starts and warms up a server. */
export async function prepare(trial: Trial, residents: number): Promise<Stand> {
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
