import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Fault } from '../../src/kernel/index.ts';
import { root } from './read-blocks.ts';

/** What a reader has after `npm start` in a clone. */
export interface DemoCheckout {
  /** A folder that looks like the clone: all of it is there, `.gapura` is its own. */
  readonly folder: string;
  /** A folder for files that no reader has. */
  readonly scratch: string;
  /** Where its server answers, instead of http://localhost:8080. */
  readonly address: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Ends the server and removes the folders. */
  close(): Promise<void>;
}

/** Milliseconds that a first start may take on a busy machine. */
const START_MS = 120_000;

/** Starts a demo with a thousand residents in a checkout of its own; throws with its last words when it does not start. */
export async function openDemoCheckout(): Promise<DemoCheckout> {
  const base = mkdtempSync(path.join(tmpdir(), 'gapura-guides-'));
  const [folder, scratch] = [path.join(base, 'gapura'), path.join(base, 'scratch')];
  for (const one of [folder, scratch]) mkdirSync(one);
  for (const name of readdirSync(root)) {
    if (name !== '.gapura' && name !== '.git') symlinkSync(path.join(root, name), path.join(folder, name));
  }
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', NO_UPDATE_NOTIFIER: '1' };
  const server = startServer(folder, path.join(scratch, 'server.log'), { ...environment, GAPURA_PORT: String(port) });
  const close = async () => {
    await stop(server);
    rmSync(base, { recursive: true });
  };
  try {
    await ready(address, server, path.join(scratch, 'server.log'));
  } catch (error) {
    await close();
    throw error;
  }
  return { folder, scratch, address, environment, close };
}

function startServer(cwd: string, log: string, environment: NodeJS.ProcessEnv): ChildProcess {
  const words = openSync(log, 'w');
  const env = { ...environment, GAPURA_DEMO_RESIDENTS: '1000' };
  return spawn(process.execPath, ['dist/apps/server/main.js'], { cwd, env, stdio: ['ignore', words, words] });
}

async function ready(address: string, server: ChildProcess, log: string): Promise<void> {
  const until = Date.now() + START_MS;
  while (server.exitCode === null && Date.now() < until) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Fault('database_start_failed', `The demo did not start: ${readFileSync(log, 'utf8').slice(-2_000)}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGINT');
  await exit;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
