import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Resident } from '../src/register/index.ts';
import { makeCertificate } from '../testing/tls/index.ts';
import { type CeilingRates, prepareCeiling } from './ceiling/index.ts';
import { type Answered, answeredIn } from './check-books.ts';
import { driveLoad, type Lines, type Load } from './load/index.ts';
import { timeCommits } from './machine.ts';
import type { Options } from './options.ts';
import {
  type Caller,
  drawPeople,
  enterCallers,
  evenly,
  freePort,
  SEED,
  type Server,
  skewed,
  startServer,
  type Trial,
} from './trial/index.ts';
import { untilAtRest } from './until-at-rest.ts';
import { warmUp } from './warm-up.ts';
import { writeRequests } from './write-requests.ts';

/** People asked about, of a register that may hold many more. */
const PEOPLE = 262_144;

/** Hits a day that no run uses up. */
const QUOTA = 1_000_000_000;

/** Seconds of load before anything is counted: the compilers of both servers have then seen what they will see. */
const WARM_UP_SECONDS = 10;

/** What stands ready to be measured. */
export interface Stand {
  readonly servers: readonly Server[];
  readonly load: Load;
  /** As many connections as make the best use of shared batches. */
  readonly crowd: Load;
  /** Calls of one institution alone; undefined unless traffic is skewed. */
  readonly loadOfOne: Load | undefined;
  readonly ceiling: (seconds: number) => Promise<CeilingRates>;
  readonly commitMicroseconds: number;
  /** Calls that warmed the servers up. */
  readonly warmUp: Answered;
}

/** Fills a trial with who asks, starts servers and generators, and waits until all of them are at rest and warm. */
export async function prepareStand(trial: Trial, options: Options, say: (line: string) => void): Promise<Stand> {
  say(`entering ${options.institutions} institutions`);
  const callers = await enterCallers(
    trial.by,
    Array.from({ length: options.institutions }, () => QUOTA),
  );
  const people = await drawPeople(trial.owner, PEOPLE);
  const file = path.join(trial.home, 'requests');
  const ofCrowd = `${file}-of-crowd`;
  const draw = (options.skew ? skewed : evenly)(callers);
  await writeRequests(file, draw, people);
  // What was asked before is no new guess, and so costs less.
  await writeRequests(ofCrowd, draw, people, SEED + 1);
  const ceiling = await prepareCeiling(trial, people, options.institutions);
  const commitMicroseconds = await timeCommits(trial.owner);
  say('starting the server');
  const servers = await startServers(trial, options);
  await untilAtRest(pidsOf(servers), trial.database.postmasterPid ?? 0);
  const lines = { ports: servers.map(({ port }) => port), connections: options.connections, tls: options.tls };
  const proven = await warmUpAll(lines, callers, people);
  const load = driveLoad(file, lines);
  const crowd = driveLoad(ofCrowd, { ...lines, connections: options.crowd });
  const loadOfOne = options.skew ? await driveOne(trial, lines, callers.slice(0, 1), people) : undefined;
  // A server ends a connection that says nothing for ten seconds, so all begin at once.
  const warm = await Promise.all([load.run(WARM_UP_SECONDS), crowd.run(1), loadOfOne?.run(1)]);
  const warmUp = answeredIn([proven, ...warm.filter((result) => result !== undefined)]);
  return { servers, load, crowd, loadOfOne, ceiling, commitMicroseconds, warmUp };
}

async function driveOne({ home }: Trial, lines: Lines, one: readonly Caller[], people: readonly Resident[]) {
  const file = path.join(home, 'requests-of-one');
  await writeRequests(file, evenly(one), people);
  return driveLoad(file, lines);
}

async function startServers({ home }: Trial, { processes, profile, tls }: Options): Promise<Server[]> {
  const certified = tls ? makeCertificate(home) : undefined;
  const env = certified ? { GAPURA_TLS_CERTIFICATE: certified.cert, GAPURA_TLS_KEY: certified.key } : {};
  const nodeOptions = profile ? ['--cpu-prof', `--cpu-prof-dir=${path.join(home, 'profile')}`] : [];
  const servers: Server[] = [];
  for (let i = 0; i < processes; i += 1) {
    // Of several each has a processor of its own, as docs/guides/operator.md tells to run them.
    const processor = processes > 1 && availableParallelism() >= processes ? i : undefined;
    servers.push(await startServer({ home, port: await freePort(), nodeOptions, env, processor }));
  }
  return servers;
}

/** Of each server the number of its process. */
export function pidsOf(servers: readonly Server[]): number[] {
  return servers.map(({ child }) => child.pid ?? 0);
}

async function warmUpAll({ ports, tls }: Lines, callers: readonly Caller[], people: readonly Resident[]) {
  let verified = 0;
  for (const port of ports) verified += await warmUp({ port, tls }, callers, people);
  return { verified, refused: 0, failed: 0 };
}

/** Ends generators and servers. */
export async function stopAll({ load, crowd, loadOfOne, servers }: Stand): Promise<void> {
  await load.close();
  await crowd.close();
  await loadOfOne?.close();
  for (const server of servers) await server.stop();
}
