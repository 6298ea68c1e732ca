import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';

/** A key to sign with, and how. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly alg: 'EdDSA' | 'ES256';
  /** The id that the key is registered under, where it is known; the gate then tries no other. */
  readonly kid: string | undefined;
}

/** Reads a private key: PEM text, or a JWK. Throws a TypeError for what is no Ed25519 or P-256 key; never shows it. */
export function readPrivateKey(privateKey: string | JWK, keyId?: string): SigningKey {
  const key = parse(privateKey);
  const alg = algorithmOf(key);
  if (!alg) throw new TypeError('privateKey must be an Ed25519 or P-256 key; the gate takes no other.');
  return { key, alg, kid: keyId ?? (typeof privateKey === 'string' ? undefined : privateKey.kid) };
}

function parse(privateKey: string | JWK): KeyObject {
  try {
    if (typeof privateKey === 'string') return createPrivateKey(privateKey);
    return createPrivateKey({ key: privateKey, format: 'jwk' });
  } catch {
    throw new TypeError('privateKey cannot be read. Give the PEM text (BEGIN PRIVATE KEY), not its path, or a JWK.');
  }
}

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): SigningKey['alg'] | undefined {
  if (asymmetricKeyType === 'ed25519') return 'EdDSA';
  return asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ES256' : undefined;
}
