import { rmSync } from 'node:fs';
import {
  type Caller,
  createRandom,
  drawPeople,
  endAll,
  enterCallers,
  fillRegister,
  interrupted,
  makeHome,
  makeRequest,
  openTrial,
  SEED,
  stopDatabase,
} from '../../bench/trial/index.ts';
import type { Resident } from '../../src/register/index.ts';
import type { Source } from './clients.ts';

/** People of a trial in which nobody looks at speed. */
const RESIDENTS = 5_000;

/** Requests of a source, sent again from the first when all were sent: clients repeat their slips instead of guessing on. */
const REQUESTS = 10_000;

/** A home that is ready to be served and that nobody holds open: a killed database is the server's to bring back. */
export interface PreparedHome {
  readonly home: string;
  readonly callers: readonly Caller[];
  /** Requests of one of the callers, without end. */
  source(index: number): Source;
}

/** What a home is made with. */
export interface HomeOptions {
  /** Daily quota of each caller. */
  readonly quotas: readonly number[];
  /** An empty folder; a temporary one without it. */
  readonly home?: string;
  /** Whether it stays when the run is over. */
  readonly keep: boolean;
}

/** Runs `work` on a prepared home. However it ends, nothing that was started goes on. */
export async function withHome<T>(
  { quotas, home: named, keep }: HomeOptions,
  work: (prepared: PreparedHome) => Promise<T>,
): Promise<T> {
  const home = makeHome(named);
  try {
    return await Promise.race([prepare(home, quotas).then(work), interrupted]);
  } finally {
    endAll();
    await stopDatabase(home);
    if (keep) process.stderr.write(`${home} is kept\n`);
    else rmSync(home, { recursive: true, force: true });
  }
}

async function prepare(home: string, quotas: readonly number[]): Promise<PreparedHome> {
  const trial = await openTrial(home);
  try {
    await fillRegister(trial, RESIDENTS);
    const callers = await enterCallers(trial.by, quotas);
    const people = await drawPeople(trial.owner, RESIDENTS);
    const source = (index: number) => sourceOf(callers[index] as Caller, people, SEED + index);
    return { home, callers, source };
  } finally {
    await trial.close();
  }
}

function sourceOf(caller: Caller, people: readonly Resident[], seed: number): Source {
  const random = createRandom(seed);
  const draw = () => people[random.below(people.length)] as Resident;
  const requests = Array.from({ length: REQUESTS }, () => makeRequest(caller, draw(), draw(), random));
  let sent = 0;
  return { next: () => requests[sent++ % REQUESTS] as Buffer };
}
