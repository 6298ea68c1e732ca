import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import createClient, { type Client } from 'openapi-fetch';
import { AccessToken } from './access-token.ts';
import type { Answer, DocumentAnswer, DocumentQuestion, Me, Question } from './answers.ts';
import type { BulkFields, BulkFile, BulkJob, ResultsWanted, WaitOptions } from './bulk.ts';
import { BulkCalls } from './bulk-calls.ts';
import { Caller } from './caller.ts';
import { withoutSlash } from './issuer.ts';
import { readPrivateKey } from './private-key.ts';
import { readDetail, readRequestId } from './read-headers.ts';
import type { paths } from './schema.ts';
import { waitForBulk } from './wait-for-bulk.ts';

/**
 * What a client is made with. Times are in milliseconds.
 *
 * @example
 * const options: GapuraOptions = {
 *   baseUrl: 'https://gapura.contoh.go.id',
 *   clientId: 'gpl_0198f0c2a3b47c1d8e9f0a1b2c3d4e5f',
 *   privateKey: await readFile('gapura.pem', 'utf8'),
 * };
 */
export interface GapuraOptions {
  /** Address of the gate, such as `https://gapura.contoh.go.id`. */
  readonly baseUrl: string;
  /** Id that the office gave: `gpl_...` for the register, `gps_...` for the sandbox. */
  readonly clientId: string;
  /** PEM text (not its path) or JWK of the private half of the registered pair: Ed25519 or P-256. */
  readonly privateKey: string | JWK;
  /** Id of the key (`kid`), where several keys are served by a JWK set. A JWK brings its own. */
  readonly keyId?: string | undefined;
  /** Who asks, for every question that names nobody else. */
  readonly officer?: string | undefined;
  /** Name of the gate in tokens, where it is reached by another address than its own. */
  readonly audience?: string | undefined;
  /** Attempts after the first; 3. */
  readonly maxRetries?: number | undefined;
  /** How long a call may wait between its attempts, all together; 10,000. */
  readonly maxWaitMs?: number | undefined;
  /** How long one request may take; 10,000. */
  readonly timeoutMs?: number | undefined;
  /** In place of the built-in `fetch`, such as one that goes through a proxy. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * What is different about one call.
 *
 * @example
 * await gapura.verify(question, { idempotencyKey: row.id, signal: AbortSignal.timeout(5_000) });
 */
export interface CallOptions {
  /**
   * Key by which the gate knows a question that it was asked before: the same answer, no second hit, for 24 hours. A new
   * one is made for each call; give your own where you keep questions and ask again after a crash.
   */
  readonly idempotencyKey?: string | undefined;
  /** Ends the whole call, its waiting included. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A client of a gate. Make one and use it for everything: it keeps its token. Calls throw {@link GapuraError}s.
 *
 * @example
 * const gapura = new Gapura({ baseUrl, clientId, privateKey: await readFile('gapura.pem', 'utf8') });
 * const answer = await gapura.verify({
 *   nik: '3278011205809990',
 *   purpose: 'public_service',
 *   elements: { NAMA_LGKP: 'HENDRA WIJAYA' },
 * });
 * if (answer.outcome === 'verified') console.log(answer.elements.NAMA_LGKP?.match);
 */
export class Gapura {
  readonly #client: Client<paths>;
  readonly #caller: Caller;
  readonly #bulk: BulkCalls;
  readonly #officer: string | undefined;

  /** Throws a TypeError for an address or a key that cannot be used; asks nothing of the gate yet. */
  constructor({ clientId, privateKey, keyId, officer, audience, ...options }: GapuraOptions) {
    const { maxRetries = 3, maxWaitMs = 10_000, timeoutMs = 10_000, fetch = globalThis.fetch } = options;
    const baseUrl = withoutSlash(new URL(options.baseUrl).href);
    const signingKey = readPrivateKey(privateKey, keyId);
    const token = new AccessToken({ baseUrl, clientId, signingKey, audience, timeoutMs, fetch });
    this.#client = createClient<paths>({ baseUrl, redirect: 'manual' });
    this.#caller = new Caller(token, { maxRetries, maxWaitMs }, timeoutMs, fetch);
    this.#bulk = new BulkCalls(this.#client, this.#caller);
    this.#officer = officer;
  }

  /**
   * Asks whether what was said of a person agrees with the register. Costs one hit when there is an answer, however often
   * it had to be sent.
   *
   * @example
   * const answer = await gapura.verify({ nik, purpose: 'public_service', elements: { TGL_LHR: '12-05-1980' } });
   * if (answer.outcome !== 'verified') console.log(answer.messages.user.id);
   */
  async verify(question: Question, call: CallOptions = {}): Promise<Answer> {
    const asked = this.#prepare(question, call);
    const { data, headers } = await this.#caller.call(
      (how) => this.#client.POST('/v1/verifications', { ...how, ...asked }),
      call.signal,
    );
    return { ...data, ...readDetail(headers) };
  }

  /**
   * Asks whether a document of this kind and number is the person's and in force.
   *
   * @example
   * const document = { kind: 'birth_certificate', number: '3278-LU-16022015-9990' } as const;
   * const answer = await gapura.verifyDocument({ nik, purpose: 'public_service', document });
   * if (answer.outcome === 'verified') console.log(answer.document.match, answer.document.reason);
   */
  async verifyDocument(question: DocumentQuestion, call: CallOptions = {}): Promise<DocumentAnswer> {
    const asked = this.#prepare(question, call);
    const { data, headers } = await this.#caller.call(
      (how) => this.#client.POST('/v1/document-verifications', { ...how, ...asked }),
      call.signal,
    );
    return { ...data, ...readDetail(headers) };
  }

  /**
   * What the caller is and may do: right, elements, networks, quota, notices. Costs nothing.
   *
   * @example
   * const { right, quota } = await gapura.me();
   * console.log(right.state, right.elements, quota.left);
   */
  async me({ signal }: Pick<CallOptions, 'signal'> = {}): Promise<Me> {
    const { data, headers } = await this.#caller.call((how) => this.#client.GET('/v1/me', { ...how }), signal);
    return { ...data, requestId: readRequestId(headers) };
  }

  /**
   * Hands in a list of people (pemadanan data) and has it checked. Costs nothing before it is started. It may take
   * `timeoutMs` (15 minutes when it is not said). What the gate refused to take for now is sent again, except from a
   * stream; when the answer was lost it is not, because there may be a job already: look at `bulkJobs()`.
   *
   * @example
   * const job = await gapura.createBulkJob(await openAsBlob('pasien.csv'), { purpose: 'public_service' });
   * const checked = await gapura.waitForBulk(job.id);
   * console.log(checked.file.columns, checked.notices, `at most ${checked.readable} hits`);
   */
  async createBulkJob(
    file: BulkFile,
    { officer = this.#officer, ...fields }: BulkFields,
    call: Pick<CallOptions, 'signal'> & { readonly timeoutMs?: number | undefined } = {},
  ): Promise<BulkJob> {
    return this.#bulk.create(file, { officer, ...fields }, call);
  }

  /**
   * The latest jobs of the right, newest first, 100 at most.
   *
   * @example
   * const unfinished = (await gapura.bulkJobs()).filter(({ endedAt }) => endedAt === null);
   */
  async bulkJobs({ signal }: Pick<CallOptions, 'signal'> = {}): Promise<BulkJob[]> {
    return this.#bulk.list(signal);
  }

  /**
   * How far a job is.
   *
   * @example
   * const { state, asked, rows } = await gapura.bulkJob(id);
   */
  async bulkJob(id: string, { signal }: Pick<CallOptions, 'signal'> = {}): Promise<BulkJob> {
    return this.#bulk.look(id, signal);
  }

  /**
   * Starts a job that is checked. From then on each row that is answered costs a hit.
   *
   * @example
   * if (checked.readable <= (await gapura.me()).quota.left) await gapura.startBulkJob(checked.id);
   */
  async startBulkJob(id: string, { signal }: Pick<CallOptions, 'signal'> = {}): Promise<BulkJob> {
    return this.#bulk.move(id, 'start', signal);
  }

  /**
   * Pauses a running job after the rows that are being asked.
   *
   * @example
   * await gapura.pauseBulkJob(id);
   */
  async pauseBulkJob(id: string, { signal }: Pick<CallOptions, 'signal'> = {}): Promise<BulkJob> {
    return this.#bulk.move(id, 'pause', signal);
  }

  /**
   * Lets a paused job go on.
   *
   * @example
   * await gapura.resumeBulkJob(id);
   */
  async resumeBulkJob(id: string, { signal }: Pick<CallOptions, 'signal'> = {}): Promise<BulkJob> {
    return this.#bulk.move(id, 'resume', signal);
  }

  /**
   * Ends a job for good. What was answered can still be fetched; the rows that were not asked are forgotten.
   *
   * @example
   * await gapura.cancelBulkJob(id);
   */
  async cancelBulkJob(id: string, { signal }: Pick<CallOptions, 'signal'> = {}): Promise<BulkJob> {
    return this.#bulk.move(id, 'cancel', signal);
  }

  /**
   * What a job has answered until now, as the bytes of a file. The stream fails as a call does; a file that was cut off
   * is never taken for a whole one. Costs nothing.
   *
   * @example
   * const results = await gapura.bulkResults(id, { rows: 'failed', format: 'xlsx' });
   * await pipeline(Readable.fromWeb(results), createWriteStream('gagal.xlsx', { mode: 0o600 }));
   */
  async bulkResults(
    id: string,
    { signal, ...wanted }: ResultsWanted & Pick<CallOptions, 'signal'> = {},
  ): Promise<ReadableStream<Uint8Array>> {
    return this.#bulk.results(id, wanted, signal);
  }

  /**
   * Forgets a job that is not running, with all its rows and answers. The access log keeps its records.
   *
   * @example
   * await gapura.forgetBulkJob(id);
   */
  async forgetBulkJob(id: string, { signal }: Pick<CallOptions, 'signal'> = {}): Promise<void> {
    return this.#bulk.forget(id, signal);
  }

  /**
   * Waits until a job changes no more by itself: it is checked, refused, done or cancelled, or paused until somebody
   * acts. A job that rests for the quota goes on by itself the next day, and is waited for: `onProgress` tells of it. A
   * gate that is away for less than ten minutes is waited for too.
   *
   * @example
   * const job = await gapura.waitForBulk(id, { onProgress: ({ asked, rows }) => console.log(`${asked}/${rows}`) });
   * if (job.state === 'done') console.log(job.matched, job.unmatched, job.failed);
   */
  async waitForBulk(id: string, options: WaitOptions = {}): Promise<BulkJob> {
    return waitForBulk((signal) => this.#bulk.look(id, signal), options);
  }

  /** The text of a question is made once: under one key, each attempt must ask the same. */
  #prepare<Asked extends Question | DocumentQuestion>(question: Asked, { idempotencyKey = randomUUID() }: CallOptions) {
    const { officer = this.#officer } = question;
    const body = { ...question, ...(officer !== undefined && { officer }) };
    const text = JSON.stringify(body);
    return { body, bodySerializer: () => text, params: { header: { 'idempotency-key': idempotencyKey } } };
  }
}
