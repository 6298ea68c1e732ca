import { findRecord, type KeyRing, unsealNik } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type Clock, Fault, type Nik, parseNik, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { type TicketOutcome, ticketOutcomes } from './model.ts';

/** A question of an operator that was answered so that a ticket may follow. */
export interface Answered {
  readonly verificationId: Uuid;
  readonly institutionId: Uuid;
  readonly rightId: Uuid;
  readonly outcome: TicketOutcome;
  readonly nik: Nik;
}

/** What looking an answer up works with. */
export interface AnsweredParts {
  readonly pool: Sql;
  readonly keys: KeyRing;
  readonly clock: Clock;
}

const DAY_MS = 86_400_000;

/**
 * What an operator was told, read from the log's own record of its question: of this officer, answered so, and no more than
 * `ticketProofDays` ago. The NIK comes from there too, so a ticket is about whom the operator asked, was charged for and was
 * recorded with, and nobody learns anything by opening one. Throws `invalid_input`, the same for all that does not fit.
 */
export async function findAnswered(officer: Officer, verificationId: Uuid, parts: AnsweredParts): Promise<Answered> {
  const { ticketProofDays } = await readSettings(parts.pool);
  const since = parts.clock.now() - ticketProofDays * DAY_MS;
  const answered = await findOwn(officer, verificationId, since, parts);
  if (answered) return answered;
  const message = `No verification of yours of the last ${ticketProofDays} days with this id was answered not_found, inactive or duplicate.`;
  const remedy = 'Verify the NIK again, and give the id of that answer.';
  throw new Fault('invalid_input', message, {
    field: 'verification',
    remedy,
    indonesian: `Tidak ada verifikasi Anda dalam ${ticketProofDays} hari terakhir yang menjadi dasar tiket ini. Verifikasi lagi NIK itu, lalu buka tiket dari jawabannya.`,
  });
}

async function findOwn(
  { officerId, institutionId }: Officer,
  verificationId: Uuid,
  since: number,
  { pool, keys }: AnsweredParts,
): Promise<Answered | undefined> {
  if (institutionId === null) return undefined;
  const record = (await findRecord(pool, verificationId, institutionId))?.record;
  if (record?.kind !== 'verification' || record.officerRef !== officerId || record.at < since) return undefined;
  const outcome = ticketOutcomes.find((known) => known === record.outcome);
  const nik = await nikOf(record, pool, keys);
  if (!outcome || !nik || !record.rightId) return undefined;
  return { verificationId, institutionId, rightId: record.rightId as Uuid, outcome, nik };
}

/** Undefined when the key of the record's month was dropped. */
async function nikOf(
  { nikKey, nikSealed }: { readonly nikKey: number | null; readonly nikSealed: string | null },
  sql: Sql,
  keys: KeyRing,
): Promise<Nik | undefined> {
  const key = nikKey === null ? undefined : await keys.keyNumbered(sql, nikKey);
  return key && nikSealed !== null ? parseNik(unsealNik(key.bytes, Buffer.from(nikSealed, 'hex'))) : undefined;
}
