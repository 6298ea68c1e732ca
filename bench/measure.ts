import { answeredIn, checkBooks } from './check-books.ts';
import { Histogram, type Result } from './load/index.ts';
import { commit, median, processor } from './machine.ts';
import type { Options } from './options.ts';
import { pidsOf, prepareStand, type Stand, stopAll } from './prepare-stand.ts';
import { type Cores, coresBetween, readProcessors } from './processor-time.ts';
import type { Figures, Round } from './report.ts';
import { memoryOf, type Trial } from './trial/index.ts';
import { whilePaused } from './while-paused.ts';
import { withoutTree } from './without-tree.ts';

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

async function runRounds(
  trial: Trial,
  { servers, load, crowd, loadOfOne, ceiling }: Stand,
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
    const ofCrowd = await crowd.run(options.seconds);
    const ofOne = await loadOfOne?.run(options.seconds);
    const rates = await whilePaused(trial, pids, () => ceiling(options.seconds));
    measured.latencies.merge(new Histogram(result.latencies));
    measured.results.push(result, treeless, ofCrowd, ...(ofOne ? [ofOne] : []));
    const round = {
      gate: rateOf(result),
      crowd: rateOf(ofCrowd),
      treeless: rateOf(treeless),
      ofOne: ofOne && rateOf(ofOne),
      pgbench16: rates[16],
      pgbench64: rates[64],
    };
    measured.rounds.push(round);
    say(describeRound(number, round, options));
  }
  return measured;
}

function rateOf({ inTime, seconds }: Result): number {
  return inTime / seconds;
}

function describeRound(number: number, round: Round, { connections: few, crowd: many }: Options): string {
  const { gate, crowd, treeless, pgbench16, pgbench64 } = round;
  const [calls, ofMany, plain, of16, of64] = [gate, crowd, treeless, pgbench16, pgbench64].map((rate) =>
    rate.toFixed(0),
  );
  const ofGate = `gate ${calls}/s (${few}), ${ofMany}/s (${many}), without tree ${plain}/s`;
  return `round ${number}: ${ofGate}, pgbench ${of16}/s (16), ${of64}/s (64)`;
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
