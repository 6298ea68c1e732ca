import { hash } from 'node:crypto';
import { type LogKey, TAG_BYTES } from './keys/keys.ts';

/** Bytes of a block of SHA-256, to which HMAC pads its key. */
const BLOCK_BYTES = 64;
const HASH_BYTES = 32;
const NIK_BYTES = 16;

/**
 * The tags of many NIKs, one after the other: `tagOf` of each. HMAC (RFC 2104) is written out here, SHA-256(outer pad ||
 * SHA-256(inner pad || NIK)), since one-shot hashes over two buffers cost half of an HMAC object for each NIK.
 */
export function tagNiks(key: LogKey, niks: readonly string[]): Buffer {
  const tags = Buffer.allocUnsafe(niks.length * TAG_BYTES);
  const inner = padded(key, 0x36, NIK_BYTES);
  const outer = padded(key, 0x5c, HASH_BYTES);
  niks.forEach((nik, i) => {
    inner.write(nik, BLOCK_BYTES, 'latin1');
    outer.write(hash('sha256', inner, 'binary'), BLOCK_BYTES, 'binary');
    tags.write(hash('sha256', outer, 'binary'), i * TAG_BYTES, TAG_BYTES, 'binary');
  });
  return tags;
}

/** The key's block, each of its bytes changed by the pad, with room for what is hashed behind it. */
function padded({ bytes }: LogKey, pad: number, room: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES + room);
  bytes.copy(block);
  for (let i = 0; i < BLOCK_BYTES; i += 1) block[i] = (block[i] ?? 0) ^ pad;
  return block;
}
