import { errors, jwtVerify, SignJWT } from 'jose';
import { type Clock, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Credential } from '../model.ts';
import type { ClientDirectory } from './client-directory.ts';
import { clientIdOf, credentialIdOf, modePrefixes } from './client-id.ts';
import { isInForce } from './client-key.ts';

/** Seconds that a token is in force for. A revoked client or key is refused at once all the same. */
export const TOKEN_S = 900;

/** Tokens remembered as checked: every client of the country (6,522 institutions) with several tokens each. */
const MOST_CHECKED = 50_000;

/** The client of a token, or why it is none. `known` is whom an expired or revoked one was given to. */
export type CheckedToken =
  | { readonly client: Credential }
  | {
      readonly refusal: 'token_missing' | 'token_malformed' | 'token_expired' | 'token_revoked';
      readonly known?: Credential;
    };

interface Checked {
  readonly credentialId: string;
  readonly keyId: string;
  readonly expiresAt: number;
  /** Of the directory by which it was checked. */
  readonly epoch: string;
}

type Read = Omit<Checked, 'epoch'> & { readonly expired: boolean };

/**
 * Access tokens (RFC 9068 in form): JWTs that Gapura signs for itself, behind a prefix that tells their mode. Checking a
 * signature costs as much as a whole verification, so it is done once for each token and then remembered until the token
 * expires or anything about who may do what has changed.
 */
export class AccessTokens {
  readonly #key: () => Uint8Array;
  readonly #issuer: string;
  readonly #clock: Clock;
  readonly #checked = new Map<string, Checked>();

  /**
   * `key`: answers the 32-byte key of this moment; when it is another, tokens that were given before are void. `issuer`:
   * the public address of this installation.
   */
  constructor(key: () => Uint8Array, issuer: string, clock: Clock) {
    this.#key = key;
    this.#issuer = issuer;
    this.#clock = clock;
  }

  /** A token for a client that was proven with one of its keys. */
  async issue(client: Credential, keyId: Uuid): Promise<string> {
    const now = Math.floor(this.#clock.now() / 1000);
    const jwt = await new SignJWT({ key: keyId })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setIssuer(this.#issuer)
      .setAudience(this.#issuer)
      .setSubject(clientIdOf(client))
      .setIssuedAt(now)
      .setExpirationTime(now + TOKEN_S)
      .setJti(uuidV7(this.#clock.now()))
      .sign(this.#key());
    return `${modePrefixes[client.mode]}${jwt}`;
  }

  /** Checks the token of an Authorization header (RFC 6750). Whether the client may do anything is for `permit` to say. */
  async check(authorization: string | undefined, directory: ClientDirectory): Promise<CheckedToken> {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return { refusal: authorization === undefined ? 'token_missing' : 'token_malformed' };
    const known = this.#checked.get(token);
    if (known && known.epoch === directory.epoch && known.expiresAt > this.#clock.now()) {
      const client = directory.credentialById(known.credentialId);
      if (client) return { client };
    }
    return this.#checkAnew(token, directory);
  }

  async #checkAnew(token: string, directory: ClientDirectory): Promise<CheckedToken> {
    this.#checked.delete(token);
    const read = await this.#readAnywhere(token, directory);
    if (!read) return { refusal: 'token_malformed' };
    // A client or key that this process does not know may have come through another one.
    if (!keyOf(read, directory)) await directory.refreshIfChanged();
    const { epoch } = directory;
    const client = directory.credentialById(read.credentialId);
    if (!client || !token.startsWith(modePrefixes[client.mode])) return { refusal: 'token_malformed' };
    if (read.expired) return { refusal: 'token_expired', known: client };
    const key = keyOf(read, directory);
    if (!key || !isInForce(key, this.#clock.now())) return { refusal: 'token_revoked', known: client };
    const { credentialId, keyId } = read;
    const expiresAt = Math.min(read.expiresAt, key.endsAt?.getTime() ?? read.expiresAt);
    this.#remember(token, { credentialId, keyId, expiresAt, epoch });
    return { client };
  }

  /** Another process may have given it under a key that this one has not heard of. */
  async #readAnywhere(token: string, directory: ClientDirectory): Promise<Read | undefined> {
    const read = await this.#read(token);
    if (read !== 'other_key') return read;
    await directory.refreshIfChanged();
    const again = await this.#read(token);
    return again === 'other_key' ? undefined : again;
  }

  async #read(token: string): Promise<Read | 'other_key' | undefined> {
    const options = {
      algorithms: ['HS256'],
      issuer: this.#issuer,
      audience: this.#issuer,
      typ: 'at+jwt',
      currentDate: new Date(this.#clock.now()),
    };
    try {
      const { payload } = await jwtVerify(token.slice(modePrefixes.live.length), this.#key(), options);
      return toRead(payload, false);
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) return 'other_key';
      return error instanceof errors.JWTExpired ? toRead(error.payload, true) : undefined;
    }
  }

  #remember(token: string, checked: Checked): void {
    if (this.#checked.size >= MOST_CHECKED) this.#checked.delete(this.#checked.keys().next().value ?? '');
    this.#checked.set(token, checked);
  }
}

function keyOf({ credentialId, keyId }: Pick<Checked, 'credentialId' | 'keyId'>, directory: ClientDirectory) {
  return directory.clientKeys(credentialId).find((key) => key.keyId === keyId);
}

function toRead({ sub = '', exp = 0, key }: { sub?: string; exp?: number; key?: unknown }, expired: boolean): Read {
  return { credentialId: credentialIdOf(sub) ?? '', keyId: String(key), expiresAt: exp * 1000, expired };
}
