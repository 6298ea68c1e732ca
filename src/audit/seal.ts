import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomBytes16 } from '../kernel/index.ts';

const NONCE_BYTES = 12;
const GCM_TAG_BYTES = 16;

/** Seals bytes with AES-256-GCM: nonce, ciphertext, tag. */
export function seal(key: Buffer, plain: Buffer | string): Buffer {
  const nonce = randomBytes16().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` wrote; throws when the key is another or a bit has changed. */
export function unseal(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(-GCM_TAG_BYTES));
  const body = sealed.subarray(NONCE_BYTES, -GCM_TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** What the first of several keys that fits opens; undefined when none does. */
export function unsealByAny(keys: readonly { readonly bytes: Buffer }[], sealed: Buffer): Buffer | undefined {
  for (const { bytes } of keys) {
    try {
      return unseal(bytes, sealed);
    } catch {
      // Sealed under another one, or changed: only the last key can tell.
    }
  }
  return undefined;
}
