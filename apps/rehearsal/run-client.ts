import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Clock } from '../../src/kernel/index.ts';
import type { KeysFile } from './credentials.ts';
import type { Ended } from './rules/index.ts';
import type { Scenario } from './scenario.ts';

/** A command that stands for a client. */
export interface Command {
  /** Program and arguments; `{nik}` in any of them is replaced. */
  readonly words: readonly [string, ...string[]];
  readonly timeLimitS: number;
}

/** Runs a client for a scene, in its own environment and what `clientEnvironment` adds, and waits for its end. */
export function runClient(
  { words: [program, ...args], timeLimitS }: Command,
  scenario: Scenario,
  keys: KeysFile,
  clock: Clock,
): Promise<Ended> {
  const fill = (word: string) => word.replaceAll('{nik}', scenario.nik);
  const started = clock.monotonic();
  const env = { ...process.env, ...clientEnvironment(scenario, keys) };
  // A group of its own, so that whatever the client starts ends with it.
  const child = spawn(fill(program), args.map(fill), { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const words = [child.stderr, child.stdout].map(lastOf);
  return new Promise((resolve) => {
    let timedOut = false;
    const limit = setTimeout(() => {
      timedOut = true;
      stop(child.pid);
    }, timeLimitS * 1000);
    const end = (exitCode: number | null, last = words.map((tell) => tell()).find((line) => line !== '') ?? '') => {
      clearTimeout(limit);
      process.off('SIGINT', interrupt);
      const seconds = Math.round((clock.monotonic() - started) / 100) / 10;
      resolve({ exitCode: timedOut ? null : exitCode, timedOut, seconds, lastWords: last });
    };
    // Ctrl-C reaches this process alone, since the client has a group of its own.
    const interrupt = () => {
      stop(child.pid);
      process.exit(130);
    };
    process.once('SIGINT', interrupt);
    child.once('error', (error) => end(null, error.message));
    child.once('close', (exitCode) => end(exitCode));
  });
}

function stop(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Tells the last line that a stream has carried so far, at most 160 characters of it. */
function lastOf(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (more: string) => {
    text = (text + more).slice(-2_000);
  });
  return () => text.trim().split('\n').at(-1)?.slice(0, 160) ?? '';
}

/** What a client that is run finds in its environment. docs/rehearsal.md lists it; a test keeps both equal. */
export function clientEnvironment(
  { name, door, nik, further, person }: Scenario,
  { baseUrl, wire, native }: KeysFile,
): Readonly<Record<string, string>> {
  return {
    REHEARSAL_SCENARIO: name,
    REHEARSAL_DOOR: door,
    REHEARSAL_NIK: nik,
    REHEARSAL_NIKS: [nik, ...further].join(','),
    REHEARSAL_NAMA_LGKP: person,
    REHEARSAL_BASE_URL: baseUrl,
    REHEARSAL_WIRE_INSTANSI: wire.instansi,
    REHEARSAL_WIRE_USER_ID: wire.userId,
    REHEARSAL_WIRE_PASSWORD: wire.password,
    REHEARSAL_TOKEN_URL: native.tokenUrl,
    REHEARSAL_CLIENT_ID: native.clientId,
    REHEARSAL_PRIVATE_KEY_FILE: native.privateKeyFile,
    REHEARSAL_PRIVATE_KEY_FILE_P256: native.privateKeyFileP256,
  };
}
