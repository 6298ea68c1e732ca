import { findMailAddresses } from '../institutions/index.ts';
import { type Clock, dayAt, uuidV7 } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { type NoticeKind, noticeKinds } from './catalogue.ts';
import type { Addressee, NewNotice } from './model.ts';

const insertNotice = `
INSERT INTO notice (notice_id, to_office, to_institution, to_officer, to_application, kind, about, data, dedupe_key, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (dedupe_key) DO NOTHING`;

const insertMails = `
INSERT INTO notice_mail (notice_id, address, next_try_at) SELECT $1, address, $2 FROM unnest($3::text[]) AS address`;

/**
 * Tells people something, inside the transaction of what happened: neither stands without the other. They find it in the
 * portal, and those whom the kind names get a mail where they have an address. Of the same key it tells once; answers
 * whether this was the time.
 */
export async function notify<K extends NoticeKind>(tx: Sql, clock: Clock, notice: NewNotice<K>): Promise<boolean> {
  const { to, kind, about, data, key } = notice;
  const [noticeId, at] = [uuidV7(clock.now()), new Date(clock.now())];
  const made = await tx.query(insertNotice, [noticeId, ...columnsOf(to), kind, about, data, key, at]);
  if (made.rowCount === 0) return false;
  const today = dayAt(clock.business(), 'WIB');
  // Only an application has an applicant, and nobody else.
  const roles = [...noticeKinds[kind].mailTo, 'applicant'] as const;
  const addresses = await findMailAddresses(tx, to, roles, today);
  await tx.query(insertMails, [noticeId, at, addresses]);
  return true;
}

/** Of some keys those that people were told of already. */
export async function findTold(sql: Sql, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const text = 'SELECT dedupe_key AS key FROM notice WHERE dedupe_key = ANY($1)';
  return new Set((await sql.query<{ key: string }>(text, [keys])).rows.map(({ key }) => key));
}

function columnsOf(to: Addressee): (string | null)[] {
  const whole = { officeCode: null, institutionId: null, officerId: null, applicationId: null, ...to };
  return [whole.officeCode, whole.institutionId, whole.officerId, whole.applicationId];
}
