import type { Client } from 'openapi-fetch';
import type { BulkFields, BulkFile, BulkJob, ResultsWanted } from './bulk.ts';
import type { Caller, Sending } from './caller.ts';
import { GapuraProblem } from './problem.ts';
import type { paths } from './schema.ts';
import { makeUpload } from './upload.ts';
import { watchStream } from './watch-stream.ts';

/** Milliseconds for a file to arrive and be read: as long as a gate waits for it. */
const UPLOAD_MS = 900_000;

/** What may be done with a job, and the states in which that can have left it. */
const moves = {
  start: ['running', 'paused', 'done'],
  pause: ['paused'],
  resume: ['running', 'paused', 'done'],
  cancel: ['cancelled'],
} as const satisfies Record<string, readonly BulkJob['state'][]>;

/** The calls about bulk jobs. */
export class BulkCalls {
  readonly #client: Client<paths>;
  readonly #caller: Caller;

  constructor(client: Client<paths>, caller: Caller) {
    this.#client = client;
    this.#caller = caller;
  }

  /**
   * Hands a file in. When the answer is lost nobody knows whether there is a job, and a second one that starts would cost
   * its hits again, so it is sent again only where the gate refused it and no job can have been started.
   */
  async create(file: BulkFile, fields: BulkFields, { signal, timeoutMs = UPLOAD_MS }: Limits): Promise<BulkJob> {
    const upload = makeUpload(file, fields);
    const send = ({ headers, fetch }: Sending) =>
      this.#client.POST('/v1/bulk-verifications', {
        fetch,
        headers: { ...headers, 'content-type': upload.contentType },
        body: { purpose: fields.purpose, file: '' },
        bodySerializer: () => upload.body,
        duplex: 'half',
      });
    const startedNothing = (error: unknown) =>
      error instanceof GapuraProblem && (!fields.start || error.code === 'rate_limited');
    const mayRepeat = (error: unknown) => upload.isRepeatable && startedNothing(error);
    return (await this.#caller.call(send, signal, { timeoutMs, mayRepeat })).data;
  }

  async list(signal?: AbortSignal): Promise<BulkJob[]> {
    const send = (how: Sending) => this.#client.GET('/v1/bulk-verifications', { ...how });
    return (await this.#caller.call(send, signal)).data.jobs;
  }

  async look(id: string, signal?: AbortSignal): Promise<BulkJob> {
    const send = (how: Sending) => this.#client.GET('/v1/bulk-verifications/{id}', { ...how, ...named(id) });
    return (await this.#caller.call(send, signal)).data;
  }

  /** A move that is made already cannot be made again, so a lost answer is found out by a look. */
  async move(id: string, move: keyof typeof moves, signal?: AbortSignal): Promise<BulkJob> {
    let sent = 0;
    const send = (how: Sending) => {
      sent += 1;
      return this.#client.POST(`/v1/bulk-verifications/{id}/${move}`, { ...how, ...named(id) });
    };
    try {
      return (await this.#caller.call(send, signal)).data;
    } catch (error) {
      if (sent < 2 || !isProblem(error, 'job_state')) throw error;
      const job = await this.look(id, signal);
      if (!(moves[move] as readonly string[]).includes(job.state)) throw error;
      return job;
    }
  }

  async results(id: string, wanted: ResultsWanted, signal?: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const { rows, format, lang } = wanted;
    const query = { ...(rows && { rows }), ...(format && { format }), ...(lang && { lang }) };
    const params = { path: { id }, query };
    const send = async (how: Sending) => {
      const reply = await this.#client.GET('/v1/bulk-verifications/{id}/results', {
        ...how,
        params,
        parseAs: 'stream',
      });
      return { ...reply, data: reply.data ?? undefined };
    };
    return watchStream((await this.#caller.call(send, signal)).data, signal);
  }

  async forget(id: string, signal?: AbortSignal): Promise<void> {
    let sent = 0;
    const send = async (how: Sending) => {
      sent += 1;
      const reply = await this.#client.DELETE('/v1/bulk-verifications/{id}', { ...how, ...named(id) });
      return reply.response.status === 204 ? { data: true, response: reply.response } : { ...reply, data: undefined };
    };
    await this.#caller.call(send, signal).catch((error: unknown) => {
      if (sent < 2 || !isProblem(error, 'job_unknown')) throw error;
    });
  }
}

/** What one upload may take, and the caller's wish to stop. */
interface Limits {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

function named(id: string): { readonly params: { readonly path: { readonly id: string } } } {
  return { params: { path: { id } } };
}

function isProblem(error: unknown, code: GapuraProblem['code']): boolean {
  return error instanceof GapuraProblem && error.code === code;
}
