import { hash, randomBytes } from 'node:crypto';
import { type Clock, Fault } from '../kernel/index.ts';
import { FailureLimit } from './failure-limit.ts';
import type { Credential } from './model.ts';
import { hashPassword, passwordMatches } from './secrets.ts';

/** Proofs remembered: every credential of the country (6,522 institutions) with room to spare. */
const MAX_PROVEN = 50_000;

/** Hashes on their way at once, at 15 ms of a core each; beyond it a caller is told to come again, not that it is wrong. */
const MOST_AT_ONCE = 256;

/**
 * Checks passwords so that Argon2id is paid once for each credential and process, and never by a guesser: failures are
 * limited first, and after one success the pair is known by a hash that begins with a key of this process (it never
 * leaves memory, so what an HMAC adds, at three times the cost, is not needed). The kept hash is part of
 * what is proven, so a new secret voids at once what is known, and what is being hashed while it is made.
 */
export class PasswordCheck {
  readonly #limit: FailureLimit;
  readonly #processKey = randomBytes(32).toString('base64');
  readonly #proven = new Set<string>();
  readonly #running = new Map<string, Promise<boolean>>();
  readonly #nobody = hashPassword(randomBytes(16).toString('hex'));

  constructor(clock: Clock) {
    this.#limit = new FailureLimit(clock);
  }

  /**
   * True when `password` is the credential's. Without a credential it takes as long as with one, so that time does not
   * tell which users exist. `address` is the true peer's.
   */
  async matches(credential: Credential | undefined, user: string, password: string, address: string): Promise<boolean> {
    const of = `${credential?.credentialId}\0${credential?.secretHash}\0${user}\0${password}`;
    const proof = hash('sha256', `${this.#processKey}${of}`, 'base64');
    if (this.#proven.has(proof)) return true;
    return this.#running.get(proof) ?? this.#hash(proof, credential, user, password, address);
  }

  /** Equal attempts at the same time share one hash: a client that starts with 128 connections costs 15 ms, not 2 s. */
  #hash(
    proof: string,
    credential: Credential | undefined,
    user: string,
    password: string,
    address: string,
  ): Promise<boolean> {
    if (this.#limit.exceeded(address, user)) return Promise.resolve(false);
    if (this.#running.size >= MOST_AT_ONCE) return Promise.reject(busy());
    this.#limit.attempt(address, user);
    const running = this.#compare(credential, password).then((matched) => {
      if (!matched || !credential) {
        this.#limit.failed(address);
        return false;
      }
      this.#limit.succeeded(address, user);
      this.#remember(proof);
      return true;
    });
    this.#running.set(proof, running);
    return running.finally(() => this.#running.delete(proof));
  }

  async #compare(credential: Credential | undefined, password: string): Promise<boolean> {
    return passwordMatches(credential?.secretHash ?? (await this.#nobody), password);
  }

  #remember(proof: string): void {
    if (this.#proven.size >= MAX_PROVEN) this.#proven.delete(this.#proven.keys().next().value ?? '');
    this.#proven.add(proof);
  }
}

function busy(): Fault {
  return new Fault('overloaded', 'Too many passwords are being checked.', { remedy: 'Send again later.' });
}
