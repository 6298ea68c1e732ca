import path from 'node:path';
import type { Resident } from '../src/register/index.ts';
import { prepareCeiling } from './ceiling/index.ts';
import { type Answered, checkBooks } from './check-books.ts';
import { driveLoad, Histogram, type Load, type Result } from './load/index.ts';
import { commit, commitMicroseconds, median, processor } from './machine.ts';
import type { Options } from './options.ts';
import { type Cores, coresBetween, readProcessors } from './processor-time.ts';
import type { Figures, Round } from './report.ts';
import {
  type Caller,
  drawPeople,
  enterCallers,
  freePort,
  memoryOf,
  type Server,
  startServer,
  type Trial,
} from './trial/index.ts';
import { warmUp } from './warm-up.ts';
import { writeRequests } from './write-requests.ts';

/** People asked about, of a register that may hold many more. */
const PEOPLE = 262_144;

/** Hits a day that no run uses up. */
const QUOTA = 1_000_000_000;

/** Seconds of load before anything is counted: the compiler of the server has then seen what it will see. */
const WARM_UP_SECONDS = 4;

/** Runs gate and ceiling in turns on a prepared trial, then checks that nothing was lost. */
export async function measure(trial: Trial, options: Options, say: (line: string) => void): Promise<Figures> {
  say(`entering ${options.institutions} institutions`);
  const callers = await enterCallers(
    trial.by,
    Array.from({ length: options.institutions }, () => QUOTA),
  );
  const people = await drawPeople(trial.owner, PEOPLE);
  const file = path.join(trial.home, 'requests');
  await writeRequests(file, callers, people);
  const ceiling = await prepareCeiling(trial, people, options.institutions);
  const probe = await commitMicroseconds(trial.owner);
  say('starting the server');
  const servers = await startServers(trial, options);
  const warm = await warmUpAll(servers, callers, people);
  const load = driveLoad(
    file,
    servers.map(({ port }) => port),
    options.connections,
  );
  const results: Result[] = [await load.run(WARM_UP_SECONDS)];
  const rounds: Round[] = [];
  const cores: Cores[] = [];
  const pids = servers.map(({ child }) => child.pid ?? 0);
  const read = () => readProcessors(pids, trial.database.postmasterPid ?? 0);
  for (let number = 1; number <= options.rounds; number += 1) {
    const before = read();
    const result = await load.run(options.seconds);
    cores.push(coresBetween(before, read(), result.cpuSeconds / result.seconds));
    results.push(result);
    const rates = await ceiling(options.seconds);
    rounds.push({ gate: result.inTime / result.seconds, pgbench16: rates[16], pgbench64: rates[64] });
    say(describeRound(number, rounds.at(-1)));
  }
  const memory = pids.map(memoryOf);
  await stopAll(load, servers);
  const measured = results.slice(1);
  return {
    commit: commit(),
    processor: processor(),
    commitMicroseconds: probe,
    options,
    rounds,
    latencyMs: latencyOf(measured),
    serverStartMs: servers[0]?.startMs ?? 0,
    serverMemoryMib: {
      now: Math.max(...memory.map((one) => one.now)),
      most: Math.max(...memory.map((one) => one.most)),
    },
    cores: medianCores(cores),
    generatorLimit: generatorLimit(measured),
    books: await checkBooks(trial, answeredIn(results, warm)),
  };
}

async function startServers({ home }: Trial, { processes, profile }: Options): Promise<Server[]> {
  const nodeOptions = profile ? ['--cpu-prof', `--cpu-prof-dir=${path.join(home, 'profile')}`] : [];
  const servers: Server[] = [];
  for (let i = 0; i < processes; i += 1) servers.push(await startServer({ home, port: await freePort(), nodeOptions }));
  return servers;
}

async function warmUpAll(servers: readonly Server[], callers: readonly Caller[], people: readonly Resident[]) {
  let calls = 0;
  for (const { port } of servers) calls += await warmUp(port, callers, people);
  return calls;
}

async function stopAll(load: Load, servers: readonly Server[]): Promise<void> {
  await load.close();
  for (const server of servers) await server.stop();
}

function describeRound(number: number, round: Round | undefined): string {
  const { gate = 0, pgbench16 = 0, pgbench64 = 0 } = round ?? {};
  return `round ${number}: gate ${gate.toFixed(0)}/s, pgbench ${pgbench16.toFixed(0)}/s (16), ${pgbench64.toFixed(0)}/s (64)`;
}

function latencyOf(results: readonly Result[]): Figures['latencyMs'] {
  const all = new Histogram();
  for (const { latencies } of results) all.merge(new Histogram(latencies));
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

function answeredIn(results: readonly Result[], warm: number): Answered {
  const sum = (key: keyof Answered) => results.reduce((total, result) => total + result[key], 0);
  return { verified: sum('verified') + warm, refused: sum('refused'), failed: sum('failed') };
}
