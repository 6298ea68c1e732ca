import { createHmac } from 'node:crypto';
import { type KeyRing, seal, unseal } from '../audit/index.ts';
import { Fault, type Nik } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Ticket } from './model.ts';

/** Whom a ticket is about, and what the operator remarked; '' for nothing. */
export interface Person {
  readonly nik: Nik;
  readonly remark: string;
}

/** A person as a ticket keeps it. */
export interface SealedPerson {
  readonly digest: Buffer;
  readonly keyNo: number;
  readonly sealed: Buffer;
}

/** Seals a person under the year's key. */
export function sealPerson({ nik, remark }: Person, keys: KeyRing, now: number): SealedPerson {
  const { keyNo, bytes } = keys.keyAt('feedback', now);
  return { digest: digestNik(nik, keys, now), keyNo, sealed: seal(bytes, JSON.stringify([nik, remark])) };
}

/** What a NIK is known again by: of the one key that stays, so that it is known next year too. */
export function digestNik(nik: Nik, keys: KeyRing, now: number): Buffer {
  return createHmac('sha256', keys.keyAt('digest', now).bytes).update(`ticket\n${nik}`).digest();
}

/** Whom a ticket is about; undefined once it is over. Throws `log_key_missing` when the key is no longer there. */
export async function openPerson(
  { keyNo, sealed }: Pick<Ticket, 'keyNo' | 'sealed'>,
  sql: Sql,
  keys: KeyRing,
): Promise<Person | undefined> {
  if (keyNo === null || sealed === null) return undefined;
  const key = await keys.keyNumbered(sql, keyNo);
  if (!key) throw new Fault('log_key_missing', `Key ${keyNo}, which sealed tickets, is not there.`);
  const [nik, remark] = JSON.parse(unseal(key.bytes, sealed).toString()) as [Nik, string];
  return { nik, remark };
}

/** Throws `invalid_input` for words that hold a NIK: they are kept and shown in clear. The fault does not repeat them. */
export function refuseNik(text: string, field: string): void {
  if (!/(?:\d[\s.-]*){16}/.test(text)) return;
  const remedy = 'Leave the NIK out; the ticket has it.';
  throw new Fault('invalid_input', `${field} names a NIK.`, {
    field,
    remedy,
    indonesian: 'Hapus NIK dari tulisan ini; tiket sudah menyimpannya.',
  });
}
