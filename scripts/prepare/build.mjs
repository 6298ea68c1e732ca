import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { filesIn, ifChanged } from './digest.mjs';

/** What the programs are made of, and the tools' versions. Of the SDK they need its source only. */
const FOLDERS = ['src', 'apps', 'testing', 'test', 'bench', 'sdk/src'];
const FILES = ['tsconfig.json', 'package-lock.json', 'vitest.config.ts'];
/** The pages are built apart, for browsers. */
const PAGES = path.join('apps', 'portal', path.sep);

/** Compiles to dist/ unless dist/ was made from exactly these sources. */
export async function buildIfChanged(root) {
  const sources = sourcesOf(root);
  await ifChanged(root, path.join(root, 'dist', '.stamp'), sources, () => {
    console.error('Building.');
    compile(root);
    removeOrphans(root, new Set(sources));
  });
}

/** A whole build takes a second; an incremental one would trust that nobody touched dist/. */
function compile(root) {
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '--project', root, '--incremental', 'false'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The build failed; the messages above say where.');
}

function sourcesOf(root) {
  const found = FOLDERS.flatMap((folder) => filesIn(root, folder));
  return [...found.filter((file) => file.endsWith('.ts') && !file.startsWith(PAGES)), ...FILES].sort();
}

/** Removes what was compiled from sources that are gone, so that nothing runs that is not in the checkout. */
function removeOrphans(root, sources) {
  const built = FOLDERS.flatMap((folder) => filesIn(path.join(root, 'dist'), folder));
  for (const file of built) {
    const source = file.replace(/\.js(\.map)?$/, '.ts');
    if (source !== file && !sources.has(source)) rmSync(path.join(root, 'dist', file));
  }
}
