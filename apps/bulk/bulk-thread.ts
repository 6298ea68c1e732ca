import type { Worker } from 'node:worker_threads';
import { type Clock, Fault, type FaultCode, faultCodes } from '../../src/kernel/index.ts';
import type { BulkDesk, Handed, Looking, Received } from '../../src/verification/index.ts';
import type { FromThread, ToThread } from './messages.ts';

/** Milliseconds between two looks for jobs that nobody woke the thread for: those that another process has left. */
const LOOK_MS = 2_000;
/** Milliseconds without a file or a job after which the thread ends. It takes 70 MiB, and a second to be started anew. */
const REST_MS = 60_000;
/** Threads that are tried, one a look, when they end before they listen: the database may be busy for a moment. */
const MOST_STARTS = 3;
/** Milliseconds that a thread has to end; a chunk is asked in a tenth of one second. */
const STOP_MS = 5_000;

/** What a bulk thread is started and watched with. */
export interface ThreadParts {
  readonly begin: () => Worker;
  /** Whether there are jobs to run, whoever they were handed in to. */
  readonly hasJobs: () => Promise<boolean>;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly log: { error(fields: object, message: string): void };
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

/** The bulk thread of a server: there while files are handed in or jobs run, since most servers have neither all day. */
export class BulkThread {
  readonly #parts: ThreadParts;
  readonly #waiting = new Map<number, Waiting>();
  readonly #looking = new Map<number, Looked>();
  readonly #timer: NodeJS.Timeout;
  #worker: Worker | undefined;
  /** What the thread was told before it listened; undefined once it does. */
  #unheard: ToThread[] | undefined;
  #starts = 0;
  #neededAt = 0;
  #lastId = 0;
  #stopped = false;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.#look(), LOOK_MS).unref();
    void this.#look();
  }

  /** Has a file read into a job. */
  receive(path: string, handed: Handed): Promise<Received> {
    const id = this.#nextId();
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

  /** Has a file looked into. */
  look(path: string, looking: Looking): Promise<Look> {
    const id = this.#nextId();
    return new Promise((resolve, reject) => {
      this.#looking.set(id, { resolve, reject });
      this.#say({ kind: 'look', id, path, looking });
    });
  }

  /** Tells the thread that there is something to run. */
  wake(): void {
    this.#say({ kind: 'wake' });
  }

  /** Ends the thread after the chunk that is on its way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    this.#say({ kind: 'stop' });
    const late = setTimeout(() => void worker.terminate(), STOP_MS);
    await ended;
    clearTimeout(late);
  }

  /** Starts the thread when there are jobs, whoever left them, and ends it when there was nothing for a while. */
  async #look(): Promise<void> {
    const { hasJobs, clock } = this.#parts;
    const isBusy = this.#waiting.size + this.#looking.size > 0;
    const found = isBusy || (await hasJobs().catch(() => false));
    if (this.#stopped) return;
    if (found) this.#running();
    if (this.#worker && clock.monotonic() - this.#neededAt > REST_MS) this.#letGo(this.#worker);
  }

  /** The thread, started if it is not there; whoever asks for it needs it. */
  #running(): Worker {
    this.#neededAt = this.#parts.clock.monotonic();
    this.#worker ??= this.#begin();
    return this.#worker;
  }

  #begin(): Worker {
    const worker = this.#parts.begin();
    this.#starts += 1;
    this.#unheard ??= [];
    for (const message of this.#unheard) worker.postMessage(message);
    worker.on('message', (message: FromThread) => this.#hear(message));
    worker.on('error', (err) => this.#parts.log.error({ err }, 'the bulk thread failed'));
    worker.on('exit', () => this.#ended(worker));
    return worker;
  }

  /** Ends a thread that has nothing to do; what comes meanwhile is for the next. */
  #letGo(worker: Worker): void {
    this.#worker = undefined;
    this.#unheard = undefined;
    worker.postMessage({ kind: 'stop' } satisfies ToThread);
  }

  /**
   * What a thread that failed had been given is lost, unless it never listened: then it is for the next. A look starts that
   * one, if it is needed.
   */
  #ended(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    if (this.#unheard?.length && this.#starts < MOST_STARTS) return;
    this.#unheard = undefined;
    this.#starts = 0;
    for (const { failed, lost } of this.#waiting.values()) {
      failed(threadEnded());
      lost(threadEnded());
    }
    this.#waiting.clear();
    for (const { reject } of this.#looking.values()) reject(threadEnded());
    this.#looking.clear();
  }

  #nextId(): number {
    if (this.#stopped) throw threadEnded();
    this.#lastId += 1;
    return this.#lastId;
  }

  #say(message: ToThread): void {
    const worker = this.#running();
    this.#unheard?.push(message);
    worker.postMessage(message);
  }

  #hear(message: FromThread): void {
    if (message.kind === 'up') {
      this.#unheard = undefined;
      this.#starts = 0;
      return;
    }
    if (message.kind === 'troubled') {
      this.#parts.log.error({ trouble: message.message }, 'bulk jobs wait');
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
