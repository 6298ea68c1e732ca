import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCircle, type Graph } from './find-circle.ts';
import { isTest, judge, partOf } from './judge.ts';
import { readSource, type Source } from './read-source.ts';
import { because, compositionRoots, rooms } from './rooms.ts';

const root = path.join(import.meta.dirname, '..', '..');
const sources = ['src', ...compositionRoots, 'sdk/src', 'sdk/examples', 'sdk/testing'].flatMap(sourcesIn);

describe('the program keeps to its rooms and arrows', () => {
  test('every import and every look at the world outside is allowed', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(judge)).toEqual([]);
  });

  test('no part needs another that needs it', () => {
    expect(findCircle(graphOf((file) => partOf(file).folder)), because.circle).toBeUndefined();
  });

  test('no file needs another that needs it', () => {
    expect(findCircle(graphOf((file) => file)), because.circle).toBeUndefined();
  });

  test('every room is in the table, and each arrow points to a room earlier in it', () => {
    const names = rooms.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(readdirSync(path.join(root, 'src'))));
    for (const { name, may } of rooms) {
      if (may === 'any') continue;
      expect(names.slice(0, names.indexOf(name)), `what ${name} may use`).toEqual(expect.arrayContaining([...may]));
    }
  });
});

describe('the rules see what is forbidden', () => {
  test.each([
    ['src/audit/a.ts', "import '../register/index.ts'", 'audit may use kernel, platform'],
    ['src/audit/a.ts', "import type { A } from '../register/index.ts'", 'must never depend on them'],
    ['src/audit/a.ts', "export * from '../register/index.ts'", 'must never depend on them'],
    ['src/audit/a.ts', "export { a } from '../register/index.ts'", 'must never depend on them'],
    ['src/audit/a.ts', "type A = import('../register/index.ts').A", 'must never depend on them'],
    ['src/audit/a.ts', "const a = await import('../register/index.ts')", 'must never depend on them'],
    ['src/audit/a.ts', 'const a = await import(name)', because.readable],
    ['src/access/a.ts', "import '../audit/record.ts'", because.door],
    ['src/access/a.ts', "import '../platform/sql/client.ts'", because.door],
    ['src/platform/sql/a.ts', "import '../lane/lane.ts'", because.door],
    ['src/platform/sql/a.ts', "import '../../audit/index.ts'", 'knows no domain word'],
    ['src/kernel/a.ts', "import '../platform/sql/index.ts'", 'rests on nothing'],
    ['src/access/a.ts', "import '../../apps/server/index.ts'", because.apps],
    ['testing/people/a.ts', "import '../../apps/server/index.ts'", because.apps],
    ['src/access/a.ts', "import '../../testing/database/index.ts'", because.testing],
    ['src/feedback/a.ts', "import '../boards/index.ts'", because.boards],
    ['src/gossip/a.ts', "import '../audit/index.ts'", 'not in test/architecture/rooms.ts'],
    ['apps/server/a.ts', "import '../../src/audit/record.ts'", because.door],
    ['apps/server/a.ts', "import '../demo/load.ts'", because.door],
    ['src/access/a.ts', 'const a = process.env.HOME', because.environment],
    ['src/access/a.test.ts', "const a = process['env']", because.environment],
    ['src/access/a.test.ts', "import '../audit/record.ts'", because.door],
    ['src/access/a.ts', 'const a = Date.now()', because.time],
    ['src/access/a.ts', 'const a = new Date()', because.time],
    ['apps/server/a.ts', 'const a = Math.random()', because.time],
    ['sdk/src/a.ts', "import type { Fault } from '../../src/kernel/index.ts'", because.sdk],
    ['sdk/examples/a.ts', "import '../../testing/rights/index.ts'", because.sdk],
    ['sdk/src/a.ts', "import '../testing/scripted-gate.ts'", because.sdk],
    ['sdk/src/a.ts', 'const a = process.env.HOME', because.environment],
    ['apps/portal/shell/a.tsx', "import '../../server/index.ts'", because.portal],
    ['apps/portal/shell/a.tsx', "import type { Fault } from '../../../src/kernel/index.ts'", because.portal],
    ['apps/portal/shell/a.tsx', 'const a = Date.now()', because.time],
  ])('%s: %s', (file, text, reason) => {
    expect(judge(readSource(file, text))).toEqual([expect.stringContaining(reason)]);
  });

  test.each([
    [
      'src/access/a.ts',
      "import '../audit/index.ts'; import './model.ts'; import 'pg'; import '../platform/sql/index.ts'",
    ],
    ['src/access/a.test.ts', "import '../../testing/database/index.ts'; const a = Math.random()"],
    ['src/audit/a.test.ts', "import '../register/index.ts'"],
    ['src/kernel/clock.ts', 'const a = Date.now()'],
    ['src/access/a.ts', 'const a = new Date(0)'],
    [
      'apps/server/main.ts',
      "import '../demo/index.ts'; import '../../src/boards/index.ts'; const a = process.env.HOME",
    ],
    ['sdk/src/a.ts', "import './b.ts'; import 'jose'; import 'node:crypto'; const a = Date.now()"],
    ['sdk/examples/a.ts', "import '@gapura/sdk'; import '../testing/scripted-gate.ts'"],
    ['sdk/src/a.test.ts', "import '../../testing/rights/index.ts'; import '../testing/scripted-gate.ts'"],
    ['apps/portal/shell/a.tsx', "import '../api/client.ts'; import 'react'; import './a.css'"],
    ['test/e2e/a.test.ts', "import '../../apps/server/index.ts'"],
  ])('and let pass what is allowed: %s: %s', (file, text) => {
    expect(judge(readSource(file, text))).toEqual([]);
  });

  test('a circle is told with all that lie on it', () => {
    const graph: Graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b'])],
    ]);
    expect(findCircle(graph)).toEqual(['b', 'c', 'b']);
  });
});

/** What needs what, by the names that `nameOf` gives to files. Tests are left out: nothing needs them. */
function graphOf(nameOf: (file: string) => string): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { path: file, imports } of sources.filter((source) => !isTest(source.path))) {
    const needed = graph.get(nameOf(file)) ?? new Set();
    graph.set(nameOf(file), needed);
    for (const target of imports.filter((each) => each.startsWith('.'))) {
      const name = nameOf(path.posix.join(path.posix.dirname(file), target));
      if (name !== nameOf(file)) needed.add(name);
    }
  }
  return graph;
}

function sourcesIn(folder: string): Source[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file))
    .map((file) => readSource(file, readFileSync(path.join(root, file), 'utf8')));
}
