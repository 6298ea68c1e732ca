import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Resident } from '../src/register/index.ts';
import { makeCertificate } from '../testing/tls/index.ts';
import { type CeilingRates, prepareCeiling } from './ceiling/index.ts';
import { type Answered, checkBooks } from './check-books.ts';
import { driveLoad, Histogram, type Lines, type Load, type Result } from './load/index.ts';
import { commit, median, processor, timeCommits } from './machine.ts';
import type { Options } from './options.ts';
import { type Cores, coresBetween, readProcessors } from './processor-time.ts';
import type { Figures, Round } from './report.ts';
import {
  type Caller,
  drawPeople,
  enterCallers,
  evenly,
  freePort,
  memoryOf,
  type Server,
  skewed,
  startServer,
  type Trial,
} from './trial/index.ts';
import { untilAtRest } from './until-at-rest.ts';
import { warmUp } from './warm-up.ts';
import { whilePaused } from './while-paused.ts';
import { withoutTree } from './without-tree.ts';
import { writeRequests } from './write-requests.ts';

/** People asked about, of a register that may hold many more. */
const PEOPLE = 262_144;

/** Hits a day that no run uses up. */
const QUOTA = 1_000_000_000;

/** Seconds of load before anything is counted: the compilers of both servers have then seen what they will see. */
const WARM_UP_SECONDS = 10;

/** What stands ready to be measured. */
interface Stand {
  readonly servers: readonly Server[];
  readonly load: Load;
  /** Calls of one institution alone; undefined unless traffic is skewed. */
  readonly loadOfOne: Load | undefined;
  readonly ceiling: (seconds: number) => Promise<CeilingRates>;
  readonly commitMicroseconds: number;
  /** Calls that warmed the servers up. */
  readonly warmUp: Answered;
}

/** What the rounds came to. */
interface Measured {
  readonly rounds: readonly Round[];
  /** Of every load; latencies are of the gate as it is. */
  readonly results: readonly Result[];
  readonly latencies: Histogram;
  readonly cores: readonly Cores[];
}

/** Runs gate and ceiling in turns on a trial with residents, then checks that nothing was lost. */
export async function measure(trial: Trial, options: Options, say: (line: string) => void): Promise<Figures> {
  const stand = await prepareStand(trial, options, say);
  const { rounds, results, latencies, cores } = await runRounds(trial, stand, options, say);
  const memory = stand.servers.map(({ child }) => memoryOf(child.pid ?? 0));
  await stopAll(stand);
  return {
    commit: commit(),
    processor: processor(),
    commitMicroseconds: stand.commitMicroseconds,
    options,
    rounds,
    latencyMs: latencyOf(latencies),
    serverStartMs: stand.servers[0]?.startMs ?? 0,
    serverMemoryMib: {
      now: Math.max(...memory.map((one) => one.now)),
      most: Math.max(...memory.map((one) => one.most)),
    },
    cores: medianCores(cores),
    generatorLimit: generatorLimit(results),
    books: await checkBooks(trial, answeredIn([stand.warmUp, ...results])),
  };
}

async function prepareStand(trial: Trial, options: Options, say: (line: string) => void): Promise<Stand> {
  say(`entering ${options.institutions} institutions`);
  const callers = await enterCallers(
    trial.by,
    Array.from({ length: options.institutions }, () => QUOTA),
  );
  const people = await drawPeople(trial.owner, PEOPLE);
  const file = path.join(trial.home, 'requests');
  await writeRequests(file, (options.skew ? skewed : evenly)(callers), people);
  const ceiling = await prepareCeiling(trial, people, options.institutions);
  const commitMicroseconds = await timeCommits(trial.owner);
  say('starting the server');
  const servers = await startServers(trial, options);
  await untilAtRest(pidsOf(servers), trial.database.postmasterPid ?? 0);
  const lines = { ports: servers.map(({ port }) => port), connections: options.connections, tls: options.tls };
  const proven = await warmUpAll(lines, callers, people);
  const load = driveLoad(file, lines);
  const loadOfOne = options.skew ? await driveOne(trial, lines, callers.slice(0, 1), people) : undefined;
  // A server ends a connection that says nothing for ten seconds, so both begin at once.
  const warm = await Promise.all([load.run(WARM_UP_SECONDS), loadOfOne?.run(1)]);
  const warmUp = answeredIn([proven, ...warm.filter((result) => result !== undefined)]);
  return { servers, load, loadOfOne, ceiling, commitMicroseconds, warmUp };
}

async function driveOne({ home }: Trial, lines: Lines, one: readonly Caller[], people: readonly Resident[]) {
  const file = path.join(home, 'requests-of-one');
  await writeRequests(file, evenly(one), people);
  return driveLoad(file, lines);
}

async function runRounds(
  trial: Trial,
  { servers, load, loadOfOne, ceiling }: Stand,
  options: Options,
  say: (line: string) => void,
): Promise<Measured> {
  const { database } = trial;
  const measured = {
    rounds: [] as Round[],
    results: [] as Result[],
    latencies: new Histogram(),
    cores: [] as Cores[],
  };
  const pids = pidsOf(servers);
  const read = () => readProcessors(pids, database.postmasterPid ?? 0);
  for (let number = 1; number <= options.rounds; number += 1) {
    // Whoever comes after pgbench finds nothing of its own in the caches, so the two take turns at that.
    const early = number % 2 === 0 ? await withoutTree(trial, () => load.run(options.seconds)) : undefined;
    const before = read();
    const result = await load.run(options.seconds);
    measured.cores.push(coresBetween(before, read(), result.cpuSeconds / result.seconds));
    const treeless = early ?? (await withoutTree(trial, () => load.run(options.seconds)));
    const ofOne = await loadOfOne?.run(options.seconds);
    const rates = await whilePaused(trial, pids, () => ceiling(options.seconds));
    measured.latencies.merge(new Histogram(result.latencies));
    measured.results.push(result, treeless, ...(ofOne ? [ofOne] : []));
    const round = {
      gate: rateOf(result),
      treeless: rateOf(treeless),
      ofOne: ofOne && rateOf(ofOne),
      pgbench16: rates[16],
      pgbench64: rates[64],
    };
    measured.rounds.push(round);
    say(describeRound(number, round));
  }
  return measured;
}

function rateOf({ inTime, seconds }: Result): number {
  return inTime / seconds;
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

function pidsOf(servers: readonly Server[]): number[] {
  return servers.map(({ child }) => child.pid ?? 0);
}

async function warmUpAll({ ports, tls }: Lines, callers: readonly Caller[], people: readonly Resident[]) {
  let verified = 0;
  for (const port of ports) verified += await warmUp({ port, tls }, callers, people);
  return { verified, refused: 0, failed: 0 };
}

async function stopAll({ load, loadOfOne, servers }: Stand): Promise<void> {
  await load.close();
  await loadOfOne?.close();
  for (const server of servers) await server.stop();
}

function describeRound(number: number, { gate, treeless, pgbench16, pgbench64 }: Round): string {
  const [calls, plain, of16, of64] = [gate, treeless, pgbench16, pgbench64].map((rate) => rate.toFixed(0));
  return `round ${number}: gate ${calls}/s, without tree ${plain}/s, pgbench ${of16}/s (16), ${of64}/s (64)`;
}

function latencyOf(all: Histogram): Figures['latencyMs'] {
  return { p50: all.quantile(0.5), p95: all.quantile(0.95), p99: all.quantile(0.99) };
}

/** Calls a second that the generator could have sent had it been given a whole core. */
function generatorLimit(results: readonly Result[]): number {
  const sum = (key: 'inTime' | 'cpuSeconds') => results.reduce((total, result) => total + result[key], 0);
  return sum('inTime') / sum('cpuSeconds');
}

function medianCores(rounds: readonly Cores[]): Cores {
  const of = (key: keyof Cores) => median(rounds.map((cores) => cores[key]));
  return { servers: of('servers'), database: of('database'), generator: of('generator'), others: of('others') };
}

function answeredIn(parts: readonly Answered[]): Answered {
  const sum = (key: keyof Answered) => parts.reduce((total, part) => total + part[key], 0);
  return { verified: sum('verified'), refused: sum('refused'), failed: sum('failed') };
}
