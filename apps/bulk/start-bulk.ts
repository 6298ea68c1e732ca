import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault, type FaultCode, faultCodes } from '../../src/kernel/index.ts';
import type { BulkDesk, Handed, Looking, Received } from '../../src/verification/index.ts';
import type { Installation } from '../installation/index.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';

/** Milliseconds before a thread that ended by itself is started anew. */
const RESTART_MS = 1_000;
/** Milliseconds that a thread has to end; a chunk is asked in a tenth of one second. */
const STOP_MS = 5_000;
/** MiB of the thread's heap: chunks on their way hold some 60. */
const HEAP_MIB = 256;
/** MiB for what lives no longer than its chunk: with less, chunks on their way are copied again and again. */
const YOUNG_MIB = 64;

interface BulkLog {
  error(fields: object, message: string): void;
}

type Look = Awaited<ReturnType<BulkDesk['look']>>;

interface Looked {
  readonly resolve: (look: Look) => void;
  readonly reject: (error: Error) => void;
}

interface Waiting {
  readonly received: (received: Received) => void;
  readonly failed: (error: Error) => void;
  readonly whole: () => void;
  readonly lost: (error: Error) => void;
}

/** The bulk thread of a server, and the desk where files are handed in for it. */
export class BulkThread {
  readonly desk: BulkDesk;
  readonly #data: ThreadData;
  readonly #log: BulkLog;
  readonly #waiting = new Map<number, Waiting>();
  readonly #looking = new Map<number, Looked>();
  #worker: Worker | undefined;
  #lastId = 0;
  #stopped = false;

  constructor({ config, pool, keys }: Installation, data: ThreadData, log: BulkLog) {
    const folder = makeUploads(join(config.home, 'uploads'));
    this.#data = data;
    this.#log = log;
    this.desk = {
      sql: pool,
      keys,
      folder,
      receive: (path, handed) => this.#receive(path, handed),
      look: (path, looking) => this.#look(path, looking),
      wake: () => this.#say({ kind: 'wake' }),
    };
  }

  /** Starts the thread; it looks for jobs that another process has left. */
  start(): void {
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    worker.on('message', (message: FromThread) => this.#hear(message));
    worker.on('error', (err) => this.#log.error({ err }, 'the bulk thread failed'));
    worker.on('exit', () => this.#ended());
    this.#worker = worker;
  }

  /** Ends the thread after the chunk that is on its way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const ended = new Promise((resolve) => this.#worker?.once('exit', resolve) ?? resolve(undefined));
    this.#say({ kind: 'stop' });
    const late = setTimeout(() => void this.#worker?.terminate(), STOP_MS);
    await ended;
    clearTimeout(late);
  }

  #ended(): void {
    this.#worker = undefined;
    for (const { failed, lost } of this.#waiting.values()) {
      failed(threadEnded());
      lost(threadEnded());
    }
    this.#waiting.clear();
    for (const { reject } of this.#looking.values()) reject(threadEnded());
    this.#looking.clear();
    if (!this.#stopped) setTimeout(() => this.#stopped || this.start(), RESTART_MS).unref();
  }

  #say(message: ToThread): void {
    this.#worker?.postMessage(message);
  }

  #receive(path: string, handed: Handed): Promise<Received> {
    if (!this.#worker) return Promise.reject(threadEnded());
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<Received>((resolve, reject) => {
      let done: () => void;
      let lose: (error: Error) => void;
      const whole = new Promise<void>((resolveWhole, rejectWhole) => {
        done = resolveWhole;
        lose = rejectWhole;
      });
      whole.catch(() => undefined);
      this.#waiting.set(id, {
        received: (received) => resolve('job' in received ? { ...received, whole } : received),
        failed: reject,
        whole: () => done(),
        lost: (error) => lose(error),
      });
      this.#say({ kind: 'receive', id, path, handed });
    });
  }

  #look(path: string, looking: Looking): Promise<Look> {
    if (!this.#worker) return Promise.reject(threadEnded());
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#looking.set(id, { resolve, reject });
      this.#say({ kind: 'look', id, path, looking });
    });
  }

  #hear(message: FromThread): void {
    if (message.kind === 'troubled') {
      this.#log.error({ trouble: message.message }, 'bulk jobs wait');
      return;
    }
    if (message.kind === 'looked') this.#looking.get(message.id)?.resolve(message.look);
    if (message.kind === 'failed') this.#looking.get(message.id)?.reject(toError(message));
    if (this.#looking.delete(message.id)) return;
    const waiting = this.#waiting.get(message.id);
    if (message.kind === 'received') {
      waiting?.received(message.received as Received);
      if ('job' in message.received) return;
    }
    if (message.kind === 'whole') waiting?.whole();
    if (message.kind === 'failed') {
      const error = toError(message);
      waiting?.failed(error);
      waiting?.lost(error);
    }
    this.#waiting.delete(message.id);
  }
}

function threadEnded(): Fault {
  return new Fault('overloaded', 'The bulk thread is being started anew.', { remedy: 'Hand the file in again.' });
}

/** What went wrong in the thread, as it would have been thrown here: an outage as one, anything else as a mistake of ours. */
function toError({ code, message }: Extract<FromThread, { kind: 'failed' }>): Error {
  return code in faultCodes ? new Fault(code as FaultCode, message) : new Error(message);
}

const DAY_MS = 86_400_000;

/** Starts the bulk thread of a server. `calls` counts what it gives way to. */
export function startBulk(installation: Installation, calls: Int32Array, log: BulkLog): BulkThread {
  const { config, database, clock } = installation;
  const { home, masterKey, masterKeyNext } = config;
  const master = { home, masterKey, masterKeyNext };
  // At half of what makes calls wait, jobs do: they must never be why nobody is answered.
  const backlog = { records: config.logBacklog / 2, seconds: config.logBacklogSeconds / 2 };
  const shiftDays = Math.round((clock.business() - clock.now()) / DAY_MS);
  const thread = new BulkThread(installation, { database: database.app, master, shiftDays, backlog, calls }, log);
  thread.start();
  return thread;
}

/** A folder of this process. What a process that is gone was reading is of no use to anybody, and nobody's to keep. */
function makeUploads(uploads: string): string {
  const own = join(uploads, String(process.pid));
  mkdirSync(uploads, { recursive: true, mode: 0o700 });
  for (const pid of readdirSync(uploads)) {
    if (pid === String(process.pid) || !lives(Number(pid)))
      rmSync(join(uploads, pid), { recursive: true, force: true });
  }
  mkdirSync(own, { mode: 0o700 });
  return own;
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
