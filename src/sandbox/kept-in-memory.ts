import { createHash } from 'node:crypto';
import { type IdempotentRequest, KEPT_MS, type Keep, type KeptAnswer } from '../audit/index.ts';
import type { Clock } from '../kernel/index.ts';

/** Answers kept at a time, of some 2 KiB each; the oldest go first. */
const MOST_KEPT = 10_000;

/**
 * Answers for retries, kept in memory and with the rules of the real ones, but for their seal: they are about nobody.
 * Keys and questions are hashed, so that each takes the same room however long it is.
 */
export class KeptInMemory {
  readonly #clock: Clock;
  readonly #kept = new Map<string, Keep>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What is kept for a request; undefined when nothing is. */
  async find({ credentialId, key, question }: IdempotentRequest): Promise<KeptAnswer | undefined> {
    const kept = this.#at(placeOf({ credentialId, keyTag: digest(key) }));
    return kept && { sameQuestion: kept.requestTag.equals(digest(question)), answer: kept.sealed.toString() };
  }

  /** The answer made ready to be kept. */
  toKeep({ institutionId, credentialId, key, question }: IdempotentRequest, answer: string): Keep {
    const tags = { keyTag: digest(key), requestTag: digest(question) };
    return { institutionId, credentialId, ...tags, sealed: Buffer.from(answer), at: this.#clock.now() };
  }

  /** Keeps an answer; false when its key is taken. */
  keep(answer: Keep): boolean {
    const place = placeOf(answer);
    if (this.#at(place)) return false;
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(place, answer);
    return true;
  }

  #at(place: string): Keep | undefined {
    const kept = this.#kept.get(place);
    if (kept && kept.at >= this.#clock.now() - KEPT_MS) return kept;
    this.#kept.delete(place);
    return undefined;
  }
}

function placeOf({ credentialId, keyTag }: Pick<Keep, 'credentialId' | 'keyTag'>): string {
  return `${credentialId} ${keyTag.toString('base64')}`;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
