import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** What a frame's file says about whose time it is; the first that fits. */
const groups: readonly (readonly [name: string, fits: RegExp])[] = [
  ['idle', /^\(idle\)/],
  ['garbage collection', /^\(garbage collector\)/],
  ['native and system calls', /^\(program\)|^\(root\)|^writev?\b/],
  ['comparators', /verification\/compare/],
  ['JSON and wire text', /lossless-json|verification\/wire/],
  [
    'hashing and cryptography',
    /node:internal\/crypto|src\/audit\/(chain|keys|record|make-batch)|kernel\/ids|Hash|Hmac|Cipheriv/,
  ],
  ['driver', /node_modules\/pg/],
  ['address checks', /socketaddress|blocklist|access\/networks/],
  ['request loggers', /node_modules\/(pino|@pinojs)/],
  ['HTTP', /node:_http|node:net|node:internal\/(stream|streams|http)|fastify|find-my-way|node:http/],
  ['metrics', /prom-client/],
  ['gate, meter, log, register', /\/dist\/src\//],
  ['Node itself', /node:/],
];

/** Lines of each list. */
const SHOWN = 40;

/** Where the processor time of the profiled servers went: by group, then the functions that took the most themselves. */
export function profileOf(folder: string): string {
  const byFunction = new Map<string, number>();
  for (const file of readdirSync(folder)) {
    addProfile(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Profile, byFunction);
  }
  const byGroup = new Map<string, number>();
  for (const [name, time] of byFunction) add(byGroup, groups.find(([, fits]) => fits.test(name))?.[0] ?? 'other', time);
  const busy = sum(byFunction) - (byGroup.get('idle') ?? 0);
  byGroup.delete('idle');
  byFunction.delete('(idle)');
  const byFile = new Map<string, number>();
  for (const [name, time] of byFunction) add(byFile, fileOf(name), time);
  const lines = (map: ReadonlyMap<string, number>) =>
    [...map]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, SHOWN)
      .map(([name, time]) => `${((time / busy) * 100).toFixed(1).padStart(5)} %  ${name}`);
  const parts = [
    ['Share of the busy time of the servers', ...lines(byGroup)],
    ['Files by their own time', ...lines(byFile)],
    ['Functions by their own time', ...lines(byFunction)],
  ];
  return parts.map((part) => part.join('\n')).join('\n\n');
}

/** The file of a function's name and place; what has none stands for itself. */
function fileOf(name: string): string {
  return name.replace(/^.* (\S+):\d+$/, '$1');
}

function addProfile({ nodes, samples, timeDeltas }: Profile, byFunction: Map<string, number>): void {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  for (const [i, id] of samples.entries()) add(byFunction, names.get(id) ?? '', timeDeltas[i] ?? 0);
}

function nameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const file = url.replace(/^.*\/(dist|node_modules)\//, '/$1/');
  return file ? `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}` : functionName;
}

function add(map: Map<string, number>, key: string, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

function sum(map: ReadonlyMap<string, number>): number {
  return [...map.values()].reduce((total, value) => total + value, 0);
}
