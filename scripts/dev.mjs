/**
 * `npm run dev`: compiles on every change and restarts the server on what was compiled. Arguments go to the server.
 * Ctrl-C ends both, and the server stops as cleanly as it does alone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const compiler = start([
  'node_modules/typescript/bin/tsc',
  '--watch',
  '--preserveWatchOutput',
  '--incremental',
  'false',
]);
const server = start(['--watch', '--watch-preserve-output', 'dist/apps/server/main.js', ...process.argv.slice(2)]);
const children = [compiler, server];

// Ctrl-C reaches the children from the terminal; a signal to this process alone is passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => endAll());
for (const child of children) child.on('exit', endAll);

await Promise.all(children.map((child) => (child.exitCode === null ? once(child, 'exit') : undefined)));

function start(args) {
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

function endAll() {
  for (const child of children) child.kill('SIGTERM');
}
