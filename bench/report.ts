import type { Books } from './check-books.ts';
import { median } from './machine.ts';
import type { Options } from './options.ts';
import type { Cores } from './processor-time.ts';

/** Figures of one run; the keys are those of the JSON file. Rates are calls or transactions a second. */
export interface Figures {
  readonly commit: string;
  readonly processor: string;
  readonly commitMicroseconds: number;
  readonly options: Options;
  /** Verified calls and pgbench's transactions, and their ratio, one of each a round. */
  readonly rounds: readonly Round[];
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
  readonly serverStartMs: number;
  readonly serverMemoryMib: { readonly now: number; readonly most: number };
  readonly cores: Cores;
  /** Calls a second that the load generator could have sent on a core of its own. */
  readonly generatorLimit: number;
  readonly books: Books;
}

/**
 * One round: what the gate did as it is, then for a crowd of connections, without its tree, for one institution alone, and
 * what pgbench did.
 */
export interface Round {
  readonly gate: number;
  readonly crowd: number;
  readonly treeless: number;
  readonly ofOne: number | undefined;
  readonly pgbench16: number;
  readonly pgbench64: number;
}

/** The medians that count: the better of pgbench's two numbers of clients is the ceiling, and of the gate's two as well. */
export function summary({ rounds, options }: Figures) {
  const ofFew = median(rounds.map((round) => round.gate));
  const ofCrowd = median(rounds.map((round) => round.crowd));
  const gate = Math.max(ofFew, ofCrowd);
  const connections = ofFew > ofCrowd ? options.connections : options.crowd;
  const of16 = median(rounds.map((round) => round.pgbench16));
  const of64 = median(rounds.map((round) => round.pgbench64));
  const ceiling = Math.max(of16, of64);
  const treeCost = 1 - median(rounds.map((round) => round.gate / round.treeless));
  const ones = rounds.flatMap(({ ofOne, gate }) => (ofOne === undefined ? [] : [ofOne / gate]));
  const skewCost = ones.length > 0 ? median(ones) : undefined;
  const clients = of16 > of64 ? 16 : 64;
  return {
    gate,
    connections,
    ceiling,
    clients,
    ratio: gate / ceiling,
    ratioOfFew: ofFew / ceiling,
    treeCost,
    skewCost,
  };
}

/** The figures as a table for people, one line each. */
export function asTable(figures: Figures): string {
  const { gate, connections, ceiling, clients, ratio, ratioOfFew, treeCost, skewCost } = summary(figures);
  const { options: o, latencyMs: l, cores: c, books: b } = figures;
  const rows: [string, string][] = [
    ['verified calls a second', `${round(gate)} (${connections} connections)`],
    ['pgbench transactions a second', `${round(ceiling)} (${clients} clients)`],
    ['ratio', `${ratio.toFixed(2)} (${ratioOfFew.toFixed(2)} with ${o.connections} connections)`],
    ['ratio of each round', figures.rounds.map(ratioOf).join('  ')],
    ['throughput that the tree costs', `${(100 * treeCost).toFixed(1)} %`],
    ...(skewCost === undefined ? [] : [costOfMany(o, skewCost)]),
    [`latency, ${o.connections} connections`, `p50 ${l.p50} ms, p95 ${l.p95} ms, p99 ${l.p99} ms`],
    ['server memory', `${figures.serverMemoryMib.now} MiB, at most ${figures.serverMemoryMib.most} MiB`],
    ['server start', `${round(figures.serverStartMs)} ms`],
    ['cores under load', coresText(c)],
    ['load generator could send', `${round(figures.generatorLimit)} a second`],
    ['one-row commit', `${figures.commitMicroseconds} microseconds`],
    ['answers / records', `${b.answers} / ${b.records}`],
    ['hits / quota spent', `${b.hits} / ${b.spent}`],
    ['log', b.problems.length === 0 ? 'verified' : b.problems.join('; ')],
    ['population, institutions', `${o.residents}, ${o.institutions}`],
    ['server processes', `${o.processes}${o.tls ? ', TLS' : ''}`],
    ['processor', figures.processor],
    ['commit', figures.commit],
  ];
  return rows.map(([name, value]) => `${name.padEnd(30)} ${value}`).join('\n');
}

/** What a call of many institutions costs, in calls of one alone. */
function costOfMany({ institutions }: Options, cost: number): [string, string] {
  return [`a call of ${institutions}, skewed`, `costs ${cost.toFixed(2)} of one institution's`];
}

/** A round's own ratio. */
export function ratioOf({ gate, crowd, pgbench16, pgbench64 }: Round): string {
  return (Math.max(gate, crowd) / Math.max(pgbench16, pgbench64)).toFixed(2);
}

function coresText({ servers, database, generator, others }: Cores): string {
  const [s, d, g, o] = [servers, database, generator, others].map((cores) => cores.toFixed(2));
  return `server ${s}, database ${d}, generator ${g}, others ${o}`;
}

function round(value: number): string {
  return Math.round(value).toLocaleString('en');
}
