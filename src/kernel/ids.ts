import { randomBytes, randomFillSync } from 'node:crypto';

/** A UUID in its 36-character lower-case text form. */
export type Uuid = string & { readonly __brand: 'Uuid' };

const POOL_BYTES = 16 * 256;
const pool = Buffer.allocUnsafe(POOL_BYTES);
let used = POOL_BYTES;

/** The 16 random bytes of one id or salt, cut from a pool: one system call serves 256 of them. */
export function randomBytes16(): Buffer {
  const at = takeFromPool();
  return Buffer.from(pool.subarray(at, at + 16));
}

/** Where 16 bytes of the pool begin that nobody has had. */
function takeFromPool(): number {
  if (used === POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return used - 16;
}

/** Random bytes for many salts at once, or for a nonce. */
export function randomBytesOf(count: number): Buffer {
  return randomBytes(count);
}

/** A UUID of version 7 (RFC 9562): sorts by its millisecond, so indexes grow at their end. */
export function uuidV7(milliseconds: number): Uuid {
  const at = takeFromPool();
  pool.writeUIntBE(milliseconds, at, 6);
  pool[at + 6] = ((pool[at + 6] ?? 0) & 0x0f) | 0x70;
  pool[at + 8] = ((pool[at + 8] ?? 0) & 0x3f) | 0x80;
  const hex = pool.toString('hex', at, at + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid;
}

const UUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a UUID from text in either case; undefined when it is none. */
export function parseUuid(text: string): Uuid | undefined {
  const lower = text.toLowerCase();
  return UUID_TEXT.test(lower) ? (lower as Uuid) : undefined;
}

/** Milliseconds since 1970 that an id was made at (RFC 9562 section 5.7); undefined for ids of other versions. */
export function madeAt(id: Uuid): number | undefined {
  return id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined;
}
