import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Fault, type Nik, randomBytes16 } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/**
 * What a key is for: finding a person's records (`tag`, yearly), reading the NIK back (`seal`, monthly), sealing data
 * balikan (`feedback`, yearly) and the rows of bulk jobs (`bulk`, monthly), and knowing a value that was delivered before
 * (`digest`, one for ever).
 */
export type KeyKind = 'tag' | 'seal' | 'feedback' | 'bulk' | 'digest';

/** The period that an instant's key of a kind belongs to. */
function periodOf(kind: KeyKind, milliseconds: number): string {
  if (kind === 'digest') return 'ever';
  const month = new Date(milliseconds).toISOString().slice(0, 7);
  return kind === 'seal' || kind === 'bulk' ? month : month.slice(0, 4);
}

export interface LogKey {
  readonly keyNo: number;
  readonly bytes: Buffer;
}

/** Bytes of a tag. */
export const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const GCM_TAG_BYTES = 16;

/**
 * The keys of the log, wrapped under the installation's master key. Tags change yearly, seals monthly: a key that leaks
 * opens that period only, and dropping a period's key makes its NIKs unreadable while the records stay provable.
 */
export class KeyRing {
  readonly #master: Buffer;
  readonly #open = new Map<string, LogKey>();

  /** `master`: the installation's 32-byte master key. */
  constructor(master: Buffer) {
    this.#master = Buffer.from(hkdfSync('sha256', master, '', 'gapura access log keys', 32));
  }

  /** Makes sure that the keys of an instant are open, making them when they do not exist yet. */
  async prepare(sql: Sql, milliseconds: number): Promise<void> {
    for (const kind of ['tag', 'seal', 'feedback', 'bulk', 'digest'] as const) {
      await this.#ensure(sql, kind, periodOf(kind, milliseconds));
    }
  }

  /** The key of a kind for an instant; it must have been prepared. */
  keyAt(kind: KeyKind, milliseconds: number): LogKey {
    const period = periodOf(kind, milliseconds);
    const key = this.#open.get(`${kind} ${period}`);
    if (!key) throw new Fault('log_key_missing', `The ${kind} key of ${period} is not open.`);
    return key;
  }

  async #ensure(sql: Sql, kind: KeyKind, period: string): Promise<void> {
    if (this.#open.has(`${kind} ${period}`)) return;
    await sql.query(
      'INSERT INTO log_key (kind, period, wrapped) VALUES ($1, $2, $3) ON CONFLICT (kind, period) DO NOTHING',
      [kind, period, seal(this.#master, randomBytes(32))],
    );
    const found = await sql.query<{ key_no: number; wrapped: Buffer }>(
      'SELECT key_no, wrapped FROM log_key WHERE kind = $1 AND period = $2',
      [kind, period],
    );
    const row = found.rows[0];
    if (!row) throw new Fault('log_key_missing', `The ${kind} key of ${period} does not exist.`);
    this.#open.set(`${kind} ${period}`, { keyNo: row.key_no, bytes: this.#unwrap(row.wrapped, kind, period) });
  }

  #unwrap(wrapped: Buffer, kind: KeyKind, period: string): Buffer {
    try {
      return unseal(this.#master, wrapped);
    } catch (cause) {
      const message = `The ${kind} key of ${period} does not open with this master key.`;
      const remedy = 'Start with the master key that this database was made with.';
      throw new Fault('log_key_missing', message, { field: 'GAPURA_MASTER_KEY', remedy }, { cause });
    }
  }
}

/** The tag that finds a person's records within a tag key's year: HMAC-SHA-256 cut to 16 bytes. */
export function tagOf(key: LogKey, nik: Nik): Buffer {
  return createHmac('sha256', key.bytes).update(nik).digest().subarray(0, TAG_BYTES);
}

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
