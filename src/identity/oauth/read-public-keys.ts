import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { Fault } from '../../kernel/index.ts';

/** Keys of one registration, at most: a client rotates between two. */
const MOST_KEYS = 5;

/** What is kept of a key by its type; anything else a JWK may say about itself is left out. */
const kinds = [
  { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', members: ['x'] },
  { kty: 'EC', crv: 'P-256', alg: 'ES256', members: ['x', 'y'] },
] as const;

/**
 * Reads public keys as an institution hands them in: PEM (`BEGIN PUBLIC KEY`), one JWK, or a JWK set (RFC 7517). Each
 * comes back as a public JWK with `alg` and a `kid`, its own or its thumbprint (RFC 7638). Throws `invalid_input` for
 * private keys, which nobody should ever send, and for kinds other than Ed25519 and P-256.
 */
export async function readPublicKeys(text: string): Promise<JWK[]> {
  const jwks = text.includes('-----BEGIN') ? fromPem(text) : fromJson(text);
  if (jwks.length === 0 || jwks.length > MOST_KEYS)
    throw unusable(
      `There are ${jwks.length} keys in it.`,
      `Give 1 to ${MOST_KEYS}.`,
      `Isi 1 sampai ${MOST_KEYS} kunci publik.`,
    );
  return Promise.all(jwks.map(toPublicKey));
}

/** The library reads the first key of a file and is silent about the others, so each is handed to it by itself. */
function fromPem(text: string): JWK[] {
  if (text.includes('PRIVATE KEY')) throw privateKey();
  try {
    const blocks = text.match(/-----BEGIN [\s\S]*?-----END [^\n]*-----/g) ?? [text];
    return blocks.map((block) => createPublicKey(block).export({ format: 'jwk' }) as JWK);
  } catch (cause) {
    throw unusable('This is no public key in PEM form.', KINDS, noKey, cause);
  }
}

function fromJson(text: string): JWK[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw unusable('This is neither PEM nor JSON.', KINDS, noKey, cause);
  }
  const { keys } = (read ?? {}) as { keys?: unknown };
  return (Array.isArray(keys) ? keys : [read]) as JWK[];
}

async function toPublicKey(jwk: JWK): Promise<JWK> {
  if (typeof jwk !== 'object' || jwk === null) throw unusable('A key in it is no JWK.', KINDS, noKey);
  if ('d' in jwk) throw privateKey();
  const kind = kinds.find(({ kty, crv }) => jwk.kty === kty && jwk.crv === crv);
  if (!kind) throw unusable(`Keys of the kind ${jwk.kty} ${jwk.crv ?? ''} are not taken.`, KINDS, noKey);
  const bare = Object.fromEntries([
    ['kty', kind.kty],
    ['crv', kind.crv],
    ...kind.members.map((name) => [name, jwk[name]]),
  ]);
  try {
    createPublicKey({ key: bare, format: 'jwk' });
  } catch (cause) {
    throw unusable('The numbers of a key in it are none of its curve.', KINDS, noKey, cause);
  }
  const hasKid = typeof jwk.kid === 'string' && jwk.kid !== '';
  return { ...bare, alg: kind.alg, kid: hasKid ? jwk.kid : await calculateJwkThumbprint(bare) };
}

const KINDS = 'Give the public key of an Ed25519 or P-256 pair, as PEM, JWK or JWK set.';
const noKey =
  'Ini bukan kunci publik yang dapat dipakai. Isi kunci publik Ed25519 atau P-256 dalam bentuk PEM, JWK atau JWK set.';

function privateKey(): Fault {
  return unusable(
    'This is a private key. It was not stored.',
    'Make a new pair, since this one was shown, and give its public key.',
    'Ini kunci privat dan tidak disimpan. Buat pasangan baru, karena yang ini sudah terlihat, lalu isi kunci publiknya.',
  );
}

function unusable(message: string, remedy: string, indonesian: string, cause?: unknown): Fault {
  return new Fault('invalid_input', message, { field: 'public-key', remedy, indonesian }, { cause });
}
