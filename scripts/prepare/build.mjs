import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the programs are made of, and the tools' versions. Of the SDK they need its source only. */
const FOLDERS = ['src', 'apps', 'testing', 'test', 'bench', 'sdk/src'];
const FILES = ['tsconfig.json', 'package-lock.json', 'vitest.config.ts'];

/** Compiles to dist/ unless dist/ was made from exactly these sources. */
export function buildIfChanged(root) {
  const stamp = path.join(root, 'dist', '.stamp');
  const sources = sourcesOf(root);
  const wanted = digest(root, sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Building.');
  rmSync(stamp, { force: true });
  compile(root);
  removeOrphans(root, new Set(sources));
  writeFileSync(`${stamp}.new`, wanted);
  renameSync(`${stamp}.new`, stamp);
}

/** A whole build takes a second; an incremental one would trust that nobody touched dist/. */
function compile(root) {
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '--project', root, '--incremental', 'false'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The build failed; the messages above say where.');
}

function sourcesOf(root) {
  const found = FOLDERS.flatMap((folder) => filesIn(root, folder)).filter((file) => file.endsWith('.ts'));
  return [...found, ...FILES].sort();
}

function digest(root, files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Removes what was compiled from sources that are gone, so that nothing runs that is not in the checkout. */
function removeOrphans(root, sources) {
  const built = FOLDERS.flatMap((folder) => filesIn(path.join(root, 'dist'), folder));
  for (const file of built) {
    const source = file.replace(/\.js(\.map)?$/, '.ts');
    if (source !== file && !sources.has(source)) rmSync(path.join(root, 'dist', file));
  }
}

/** Paths of all files below `folder`, from `base` on; none when it is not there. */
function filesIn(base, folder) {
  if (!existsSync(path.join(base, folder))) return [];
  return readdirSync(path.join(base, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(base, inside) : [inside];
  });
}
