import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock, Uuid } from '../kernel/index.ts';
import { Lane, type LaneLimits } from '../platform/lane/index.ts';
import { earlierHashAt } from './earlier-secret.ts';
import { FailureLimit } from './failure-limit.ts';
import type { Credential } from './model.ts';
import { hashPassword, passwordMatches, provePassword } from './secrets.ts';

/** Pairs remembered: every credential of the country (6,522 institutions) with room to spare. */
const MAX_KNOWN = 50_000;

/**
 * Slow hashes, at 15 ms of a core each: two at once leave half of Node's four threads to those who have a kept proof.
 * Whoever is not heard in time is told to come again, not that the password is wrong.
 */
const slowHashes: LaneLimits = { waiting: 256, waitMs: 3_000, batch: 2, worth: 0 };

/** A password that was sent, and the hash that it should match. */
interface Attempt {
  readonly secretHash: string;
  readonly password: string;
}

/**
 * Checks passwords so that a slow hash is paid once for each secret, and never by a guesser: failures are limited first,
 * and after one success the pair is known by a hash that begins with a key of this process (it never leaves memory, so
 * what an HMAC adds, at three times the cost, is not needed). A process that starts later knows it by the proof that is
 * kept in the database, at an eightieth of the cost. The kept hash is part of what is known either way, so a new
 * secret voids it at once, and what is being hashed while it is made.
 */
export class PasswordCheck {
  readonly #clock: Clock;
  readonly #limit: FailureLimit;
  readonly #proofKey: () => Buffer;
  readonly #slowly: Lane<Attempt, boolean>;
  readonly #processKey = randomBytes(32).toString('base64');
  readonly #known = new Set<string>();
  readonly #running = new Map<string, Promise<boolean>>();
  readonly #nobody = hashPassword(randomBytes(16).toString('hex'));
  #learned = new Map<Uuid, Buffer>();

  /** `proofKey`: the key that kept proofs are made with now; the database does not hold it. */
  constructor(clock: Clock, proofKey: () => Buffer) {
    this.#clock = clock;
    this.#limit = new FailureLimit(clock);
    this.#proofKey = proofKey;
    this.#slowly = new Lane(matchAll, clock, slowHashes);
  }

  /**
   * True when `password` is the credential's. Without a credential it takes as long as with one, so that time does not
   * tell which users exist. `address` is the true peer's. Throws `overloaded` when too many wait to be hashed.
   */
  async matches(credential: Credential | undefined, user: string, password: string, address: string): Promise<boolean> {
    const earlier = credential && earlierHashAt(credential, this.#clock.now());
    const of = `${credential?.credentialId}\0${credential?.secretHash}\0${earlier}\0${user}\0${password}`;
    const pair = hash('sha256', `${this.#processKey}${of}`, 'base64');
    if (this.#known.has(pair)) return true;
    const running = this.#running.get(pair);
    if (running) return running;
    if (this.#limit.exceeded(address, user)) return false;
    return this.#share(
      pair,
      this.#limited(address, user, () => this.#prove(credential, password, earlier)),
    );
  }

  /** The proofs that were learned since this was asked last, by credential, to be kept for processes that start later. */
  takeProofs(): ReadonlyMap<Uuid, Buffer> {
    const learned = this.#learned;
    this.#learned = new Map();
    return learned;
  }

  /** Equal attempts at the same time share one hash: a client that starts with 128 connections costs 15 ms, not 2 s. */
  async #share(pair: string, running: Promise<boolean>): Promise<boolean> {
    this.#running.set(pair, running);
    try {
      const matched = await running;
      if (matched) this.#remember(pair);
      return matched;
    } finally {
      this.#running.delete(pair);
    }
  }

  /** Counts an attempt as failed until it has succeeded, or could not be heard at all. */
  async #limited(address: string, user: string, prove: () => Promise<boolean>): Promise<boolean> {
    this.#limit.attempt(address, user);
    const matched = await prove().catch((error) => {
      this.#limit.succeeded(address, user);
      throw error;
    });
    if (matched) this.#limit.succeeded(address, user);
    else this.#limit.failed(address);
    return matched;
  }

  /** A wrong password, or one of nobody, costs both hashes. */
  async #prove(credential: Credential | undefined, password: string, earlier: string | undefined): Promise<boolean> {
    const secretHash = credential?.secretHash ?? (await this.#nobody);
    const proof = await provePassword(this.#proofKey(), secretHash, password);
    if (credential?.proof && timingSafeEqual(credential.proof, proof)) return true;
    // Side by side, so that a wrong password takes no longer while two are right.
    const hashes = earlier === undefined ? [secretHash] : [secretHash, earlier];
    const [matched, isEarlier] = await Promise.all(
      hashes.map((hash) => this.#slowly.push({ secretHash: hash, password })),
    );
    if (isEarlier) return true;
    if (!matched || !credential) return false;
    this.#learned.set(credential.credentialId, proof);
    return true;
  }

  #remember(pair: string): void {
    if (this.#known.size >= MAX_KNOWN) this.#known.delete(this.#known.keys().next().value ?? '');
    this.#known.add(pair);
  }
}

function matchAll(attempts: readonly Attempt[]): Promise<boolean[]> {
  return Promise.all(attempts.map(({ secretHash, password }) => passwordMatches(secretHash, password)));
}
