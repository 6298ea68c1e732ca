import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomBytesOf } from '../kernel/index.ts';

/** Bytes of the counter block that leads a sealed NIK, and of the NIK behind it: a NIK is one block of AES. */
const BLOCK_BYTES = 16;

/** Bytes of the random part of the counter block; the rest counts the NIKs of one batch. */
const NONCE_BYTES = 12;

/** Bytes of one sealed NIK. */
export const SEALED_BYTES = 2 * BLOCK_BYTES;

/**
 * Seals the NIKs of a batch with AES-256-CTR (NIST SP 800-38A) in one pass, which costs a fortieth of a cipher for each:
 * one random nonce, and each NIK under the counter of its place. Every sealed NIK carries its own counter block, so it is
 * opened alone. That nobody changed it is what the record's leaf says; a tag of its own would say it twice.
 */
export function sealNiks(key: Buffer, niks: readonly string[]): Buffer {
  const sealed = Buffer.alloc(niks.length * SEALED_BYTES);
  if (niks.length === 0) return sealed;
  const first = Buffer.concat([randomBytesOf(NONCE_BYTES), Buffer.alloc(BLOCK_BYTES - NONCE_BYTES)]);
  const hidden = createCipheriv('aes-256-ctr', key, first).update(niks.join(''), 'latin1');
  niks.forEach((_, i) => {
    const at = i * SEALED_BYTES;
    first.copy(sealed, at);
    sealed.writeUInt32BE(i, at + NONCE_BYTES);
    hidden.copy(sealed, at + BLOCK_BYTES, i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES);
  });
  return sealed;
}

/** Opens one NIK that {@link sealNiks} sealed; with another key it is no NIK. */
export function unsealNik(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-ctr', key, sealed.subarray(0, BLOCK_BYTES));
  return decipher.update(sealed.subarray(BLOCK_BYTES)).toString('latin1');
}

/**
 * Opens many NIKs that {@link sealNiks} sealed under one key, one after the other in `sealed`: what counter mode hides them
 * with is AES of each one's counter block, and all blocks go through one cipher (ECB, NIST SP 800-38A). A cipher for each
 * costs ten times as much. With another key they are no NIKs.
 */
export function unsealNiks(key: Buffer, sealed: Buffer): string[] {
  const count = sealed.length / SEALED_BYTES;
  const counters = Buffer.allocUnsafe(count * BLOCK_BYTES);
  for (let i = 0; i < count; i += 1)
    sealed.copy(counters, i * BLOCK_BYTES, i * SEALED_BYTES, i * SEALED_BYTES + BLOCK_BYTES);
  const plain = createCipheriv('aes-256-ecb', key, null).update(counters);
  for (let at = 0; at < plain.length; at += 1) {
    const hidden = sealed[(at - (at % BLOCK_BYTES)) * 2 + BLOCK_BYTES + (at % BLOCK_BYTES)] ?? 0;
    plain[at] = (plain[at] ?? 0) ^ hidden;
  }
  const text = plain.toString('latin1');
  return Array.from({ length: count }, (_, i) => text.slice(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES));
}
