import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const pages = path.join(import.meta.dirname, '..', '..', 'dist', 'portal');

/** What `vite build` says of each file: what it needs at once. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
  readFileSync(path.join(pages, '.vite', 'manifest.json'), 'utf8'),
);

/** All files of JavaScript without which these cannot run. */
function withImports(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk || found.has(chunk.file)) continue;
    found.add(chunk.file);
    withImports(chunk.imports ?? [], found);
  }
  return found;
}

function kibibytesOf(names: readonly string[]): number {
  const files = [...withImports(names)];
  return files.reduce((sum, file) => sum + statSync(path.join(pages, `${file}.gz`)).size, 0) / 1024;
}

/** KiB of JavaScript, gzipped, before the first view of a place is there; ADR 20 has what was measured. */
const BUDGET = 160;

it.each(['sign-in/sign-in-screen.tsx', 'verification/verify-screen.tsx'])(
  'the first view of %s keeps to its budget',
  (screen) => {
    expect(manifest[screen], 'the build is of other sources: node scripts/prepare.mjs').toBeDefined();
    const kibibytes = kibibytesOf(['index.html', screen]);
    expect(kibibytes).toBeGreaterThan(60);
    expect(kibibytes).toBeLessThan(BUDGET);
  },
);

it('what one screen needs is not loaded with another', () => {
  expect(
    [...withImports(['index.html', 'sign-in/sign-in-screen.tsx'])].filter((file) => /verify|account/.test(file)),
  ).toEqual([]);
});
