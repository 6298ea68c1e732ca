import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, isOk } from '../../bench/load/index.ts';

/** Milliseconds before a client tries again after an outage: long enough not to be the load itself. */
const PAUSE_MS = 20;

/** Enough of an answer that nobody should get to see what it was. */
const STRANGE_CHARACTERS = 120;

/** An answer that reached its client: from here on it may be neither lost nor charged again. */
export interface Acknowledged {
  readonly requestId: string;
  /** Code of the wire when the call was refused; undefined when it was verified. */
  readonly refusal: string | undefined;
  /** Hits left as the answer told them. */
  readonly left: number;
  /** Which of the requests' sources it came from. */
  readonly source: number;
}

/** Where the clients' requests come from, and what they count on. */
export interface Source {
  readonly next: () => Buffer;
}

/** A number of clients, each with a request on its way whenever there is a server, whatever happens to it. */
export class Clients {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that were an outage, told as such. */
  outages = 0;
  /** Requests that never got an answer. */
  unanswered = 0;
  /** Answers that nobody should get. */
  readonly strange: string[] = [];
  readonly #sources: readonly Source[];
  readonly #ports: readonly number[];
  readonly #open = new Set<Connection>();
  readonly #running: Promise<void>[] = [];
  #onTheirWay = 0;
  #stopping = false;

  constructor(sources: readonly Source[], ports: readonly number[], count: number) {
    this.#sources = sources;
    this.#ports = ports;
    for (let i = 0; i < count; i += 1) this.#running.push(this.#live(i));
  }

  /** Requests on their way now. */
  get onTheirWay(): number {
    return this.#onTheirWay;
  }

  /** Lets the last answers come, for at most some seconds, and ends all clients. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const timer = setTimeout(() => {
      for (const connection of this.#open) connection.close();
    }, 5_000);
    await Promise.all(this.#running);
    clearTimeout(timer);
  }

  /** One client's life: a connection, and after its loss another. */
  async #live(index: number): Promise<void> {
    const port = this.#ports[index % this.#ports.length] ?? 0;
    while (!this.#stopping) {
      await this.#connection(port, index % this.#sources.length);
      if (!this.#stopping) await sleep(PAUSE_MS);
    }
  }

  #connection(port: number, source: number): Promise<void> {
    return new Promise((resolve) => {
      let waiting = false;
      const send = () => {
        if (this.#stopping) return connection.close();
        waiting = true;
        this.#onTheirWay += 1;
        connection.send(this.#sources[source]?.next() ?? Buffer.alloc(0));
      };
      const onAnswer = (answer: Buffer) => {
        waiting = false;
        this.#onTheirWay -= 1;
        if (this.#take(answer, source)) send();
        else setTimeout(send, PAUSE_MS);
      };
      const onEnd = () => {
        if (waiting) {
          this.#onTheirWay -= 1;
          this.unanswered += 1;
        }
        this.#open.delete(connection);
        resolve();
      };
      const connection = new Connection(port, { onOpen: send, onAnswer, onEnd });
      this.#open.add(connection);
    });
  }

  /** Keeps an answer; false when it told of an outage. */
  #take(answer: Buffer, source: number): boolean {
    const read = readAnswer(answer, source);
    if (read === 'outage') this.outages += 1;
    else if (typeof read === 'string') this.strange.push(read);
    else this.acknowledged.push(read);
    return typeof read === 'object';
  }
}

/** What an answer says: acknowledged, `outage`, or, when nobody should get it, its first lines. */
export function readAnswer(answer: Buffer, source: number): Acknowledged | string {
  const text = answer.toString('latin1');
  const requestId = /^x-request-id: (.*)\r$/m.exec(text)?.[1];
  const left = /"quotaLimiter":(\d+)/.exec(text)?.[1];
  if (isOk(answer) && requestId !== undefined && left !== undefined) {
    const refusal = /"RESPONSE_CODE":"(\d+)"/.exec(text)?.[1];
    return { requestId, refusal, left: Number(left), source };
  }
  const isOutage = text.startsWith('HTTP/1.1 503') && /^retry-after: \d+\r$/m.test(text);
  return isOutage ? 'outage' : text.slice(0, STRANGE_CHARACTERS);
}
