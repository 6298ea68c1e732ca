import type { Officer } from '../institutions/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { type Answered, type AnsweredParts, findAnswered } from './find-answered.ts';
import { digestNik } from './seal-person.ts';

/** A ticket that there is already. */
export interface KnownTicket {
  readonly ticketId: Uuid;
  readonly reference: string;
}

/**
 * The ticket that opening one from an answer would give an operator, where there is one: so that a screen shows how far it
 * is in place of offering another. Throws `invalid_input` as opening does, so nobody learns more by asking.
 */
export async function findTicketOf(
  officer: Officer,
  verificationId: Uuid,
  parts: AnsweredParts,
): Promise<Uuid | undefined> {
  const answered = await findAnswered(officer, verificationId, parts);
  const digest = digestNik(answered.nik, parts.keys, parts.clock.now());
  return (await findKnown(parts.pool, answered, digest))?.ticketId;
}

/** The one of an institution that waits about a NIK, by its digest; or the one that an answer has led to. */
export async function findKnown(
  sql: Sql,
  { institutionId, verificationId }: Pick<Answered, 'institutionId' | 'verificationId'>,
  digest: Buffer,
): Promise<KnownTicket | undefined> {
  const text = `SELECT ticket_id AS "ticketId", reference FROM ticket WHERE institution_id = $1
    AND ((person_digest = $2 AND state IN ('opened', 'taken_up')) OR (verification_id = $3 AND state <> 'withdrawn'))
    ORDER BY ticket_id DESC LIMIT 1`;
  const { rows } = await sql.query<KnownTicket & Record<string, unknown>>(text, [
    institutionId,
    digest,
    verificationId,
  ]);
  return rows[0];
}
