import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What a device is asked for, as the options of both ceremonies have it. */
interface Asked {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

/** How a device departs from what it should do. */
export interface Misbehaviour {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  /** Without asking for a finger or PIN. */
  readonly unverified?: true;
  /** A counter that a copied device would have. */
  readonly counter?: number;
  readonly userHandle?: string;
  /** Flips a bit of the signature. */
  readonly forged?: true;
}

type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (buffer: Uint8Array) => new Uint8Array(buffer) as Bytes;
const base64url = (data: Uint8Array | string) => Buffer.from(data).toString('base64url');
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();

const FLAGS = { present: 1, verified: 4, attested: 64 };

/** A passkey device in software (WebAuthn level 2), with one key pair, for pages at one origin. */
export class SoftAuthenticator {
  readonly credentialId = randomBytes(32);
  readonly #algorithm: 'Ed25519' | 'ES256';
  readonly #origin: string;
  readonly #key: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  #counter = 0;
  #userHandle = '';

  constructor(algorithm: 'Ed25519' | 'ES256' = 'Ed25519', origin = 'http://localhost:8080') {
    this.#algorithm = algorithm;
    this.#origin = origin;
    this.#key =
      algorithm === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  /** What `navigator.credentials.create()` would answer, as JSON. */
  create(asked: Asked, wrong: Misbehaviour = {}) {
    this.#userHandle = asked.user?.id ?? '';
    const id = base64url(this.credentialId);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const attested = [Buffer.alloc(16), length, this.credentialId, isoCBOR.encode(this.#coseKey())];
    const data = Buffer.concat([this.#data(asked.rp?.id ?? '', FLAGS.attested, wrong), ...attested]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', bytes(data)],
    ]);
    return {
      id,
      rawId: id,
      type: 'public-key' as const,
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(this.#clientData('webauthn.create', asked, wrong)),
        attestationObject: base64url(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      },
    };
  }

  /** What `navigator.credentials.get()` would answer, as JSON. */
  get(asked: Asked, wrong: Misbehaviour = {}) {
    this.#counter += 1;
    const id = base64url(this.credentialId);
    const data = this.#data(asked.rpId ?? '', 0, { counter: this.#counter, ...wrong });
    const client = this.#clientData('webauthn.get', asked, wrong);
    const digest = this.#algorithm === 'Ed25519' ? null : 'sha256';
    const signature = sign(digest, Buffer.concat([data, sha256(client)]), this.#key.privateKey);
    if (wrong.forged) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
    return {
      id,
      rawId: id,
      type: 'public-key' as const,
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
        userHandle: wrong.userHandle ?? this.#userHandle,
      },
    };
  }

  #data(rpId: string, flags: number, { rpId: other, unverified, counter = 0 }: Misbehaviour): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const verified = unverified ? 0 : FLAGS.verified;
    return Buffer.concat([sha256(other ?? rpId), Buffer.from([FLAGS.present | verified | flags]), count]);
  }

  #clientData(type: string, asked: Asked, wrong: Misbehaviour): string {
    const { challenge = asked.challenge, origin = this.#origin } = wrong;
    return JSON.stringify({ type: wrong.type ?? type, challenge, origin, crossOrigin: false });
  }

  /** RFC 9053: an octet key pair for Ed25519 (kty 1), a curve's point for ES256 (kty 2). */
  #coseKey(): Map<number, number | Bytes> {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' });
    const part = (text: string) => bytes(Buffer.from(text, 'base64url'));
    if (this.#algorithm === 'Ed25519')
      return new Map<number, number | Bytes>([
        [1, 1],
        [3, -8],
        [-1, 6],
        [-2, part(x)],
      ]);
    return new Map<number, number | Bytes>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, part(x)],
      [-3, part(y)],
    ]);
  }
}
