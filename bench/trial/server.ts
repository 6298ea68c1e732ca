import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { get as httpGet } from 'node:http';
import { get as httpsGet } from 'node:https';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../src/kernel/index.ts';
import { installationFolder } from '../../src/platform/database/index.ts';
import { end, keep } from './processes.ts';

/** A start with the database there takes 1 s, a recovery after a kill some seconds. */
const READY_MS = 60_000;
const LOOK_MS = 50;

/** A server that runs as it does for everybody: its own process, built code, a port. */
export interface Server {
  readonly port: number;
  readonly child: ChildProcess;
  /** Milliseconds from its start until it said that it was ready. */
  readonly startMs: number;
  /** Ends it as an operator does. */
  stop(): Promise<void>;
}

/** What may differ from a plain start. */
export interface ServerOptions {
  readonly home: string;
  readonly port: number;
  /** Options for Node itself. */
  readonly nodeOptions?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The one processor that it may use, from 0; any when left out. */
  readonly processor?: number | undefined;
}

/** Where the servers of a home write what they complain of. */
export function errorFile(home: string): string {
  return path.join(home, 'server-errors.log');
}

/** Starts the built server on a prepared home and waits until it is ready; throws `database_start_failed` otherwise. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { home, port, nodeOptions = [], env = {}, processor } = options;
  const began = performance.now();
  const program = path.join(installationFolder(), 'dist', 'apps', 'server', 'main.js');
  const settings = { GAPURA_HOME: home, GAPURA_PORT: String(port), GAPURA_DEMO: 'no', GAPURA_LOG_LEVEL: 'error' };
  const errors = openSync(errorFile(home), 'a', 0o600);
  const node = [process.execPath, ...startOptions(), ...nodeOptions, program];
  const [command = '', ...args] = processor === undefined ? node : ['taskset', '-c', String(processor), ...node];
  const child = spawn(command, args, {
    env: { ...process.env, ...settings, ...env },
    stdio: ['ignore', 'ignore', errors],
  });
  closeSync(errors);
  await untilReady(keep(child), { port, tls: env.GAPURA_TLS_KEY !== undefined }, home);
  return { port, child, startMs: performance.now() - began, stop: () => end(child) };
}

async function untilReady(child: ChildProcess, address: Address, home: string): Promise<void> {
  const until = performance.now() + READY_MS;
  while (performance.now() < until && child.exitCode === null && child.signalCode === null) {
    if (await isReady(address)) return;
    await sleep(LOOK_MS);
  }
  await end(child, 'SIGKILL');
  throw new Fault('database_start_failed', 'The server did not become ready.', {
    field: 'server',
    remedy: lastLines(errorFile(home)),
  });
}

/** The options for Node that `npm start` gives. */
function startOptions(): string[] {
  const file = readFileSync(path.join(installationFolder(), 'package.json'), 'utf8');
  const { scripts } = JSON.parse(file) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

interface Address {
  readonly port: number;
  readonly tls: boolean;
}

/** Of a certificate of this run's own, only that there is one matters here. */
async function isReady({ port, tls }: Address): Promise<boolean> {
  const address = { host: '127.0.0.1', port, path: '/health/ready', agent: false };
  const asked = tls ? httpsGet({ ...address, rejectUnauthorized: false }) : httpGet(address);
  const [answer] = await once(asked, 'response').catch(() => [undefined]);
  answer?.resume();
  return answer?.statusCode === 200;
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-3).join('\n');
}

/** A port of 127.0.0.1 that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Memory that a process holds now, and the most it ever held, in MiB. */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { now: Math.round(read('VmRSS')), most: Math.round(read('VmHWM')) };
}
