import { type Day, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Bilingual } from '../../verification/index.ts';
import type { Days } from '../duties/periods.ts';
import type { Door, IdempotencyKey, Quality } from './delivery.ts';
import { type RowError, type RowReason, rowRemedies } from './row-errors.ts';

/** Tanda terima: what was delivered, by whom and when, and how good it is. Holds no value and no NIK. */
export interface Receipt {
  readonly deliveryId: Uuid;
  readonly institutionId: Uuid;
  readonly institution: string;
  /** The office that holds the institution now: it says who may see the receipt. */
  readonly officeCode: string;
  /** The office that gave the number, and the number; null of a delivery from before there were receipts. */
  readonly receiptOffice: string | null;
  readonly receiptNo: string | null;
  /** The day of that office. */
  readonly receivedOn: Day | null;
  readonly receivedAt: Date;
  readonly door: Door;
  readonly officerId: Uuid | null;
  readonly letter: { readonly number: string; readonly dated: Day; readonly agendaNo: string | null } | null;
  readonly period: Days | null;
  /** Rows that were sent, and those of them that were refused. */
  readonly rows: number | null;
  readonly refused: number | null;
  /** Values that were kept, those of them that were new, and those that had been delivered before. */
  readonly values: number;
  readonly newValues: number;
  readonly repeatedValues: number;
  readonly quality: Quality | null;
  readonly kinds: readonly ReceiptKind[];
}

/** What a delivery held of one agreed kind, and the days for which it is proof. */
export interface ReceiptKind extends Days {
  readonly key: string;
  readonly values: number;
  readonly newValues: number;
}

/** An error of a row, with what to do about it. */
export interface ToldError extends RowError {
  readonly remedy: Bilingual;
}

const receiptSql = (where: string) => `
SELECT d.delivery_id AS "deliveryId", d.institution_id AS "institutionId", i.name AS institution,
  i.office_code AS "officeCode", r.office_code AS "receiptOffice", r.number AS "receiptNo",
  r.received_on::text AS "receivedOn", d.received_at AS "receivedAt", d.door, d.officer_id AS "officerId",
  CASE WHEN d.letter_no IS NOT NULL THEN
    jsonb_build_object('number', d.letter_no, 'dated', d.letter_date, 'agendaNo', r.agenda_no) END AS letter,
  CASE WHEN d.period_from IS NOT NULL THEN
    jsonb_build_object('from', d.period_from, 'until', d.period_until) END AS period,
  d.row_count AS rows, d.refused, d.items AS values, d.new_items AS "newValues", d.items - d.new_items AS "repeatedValues",
  CASE WHEN d.niks IS NOT NULL THEN jsonb_build_object('niks', d.niks, 'accessed', d.accessed,
    'sharedValues', d.shared_values, 'malformedValues', d.malformed_values) END AS quality,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('key', k.duty_key, 'from', k.settles_from, 'until', k.settles_until,
      'values', k.items, 'newValues', k.new_items) ORDER BY k.duty_key), '[]')
    FROM feedback_delivery_kind k WHERE k.delivery_id = d.delivery_id) AS kinds
FROM feedback_delivery d JOIN institution i USING (institution_id) LEFT JOIN feedback_receipt r USING (delivery_id)
WHERE ${where}`;

type Row = Receipt & Record<string, unknown>;

/** The receipt of a delivery; throws `not_found`. */
export async function getReceipt(sql: Sql, deliveryId: Uuid): Promise<Receipt> {
  const { rows } = await sql.query<Row>(receiptSql('d.delivery_id = $1'), [deliveryId]);
  if (rows[0]) return rows[0];
  throw new Fault('not_found', 'There is no such delivery.', { field: 'delivery' });
}

/** A page of an institution's receipts, newest first; `after` is the id of the last one of the page before. */
export async function listReceipts(
  sql: Sql,
  institutionId: Uuid,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<Receipt[]> {
  const page = `d.institution_id = $1 AND ($2::uuid IS NULL OR (d.received_at, d.delivery_id) <
    (SELECT b.received_at, b.delivery_id FROM feedback_delivery b WHERE b.delivery_id = $2 AND b.institution_id = $1))
    ORDER BY d.received_at DESC, d.delivery_id DESC LIMIT $3`;
  return (await sql.query<Row>(receiptSql(page), [institutionId, after ?? null, limit])).rows;
}

/** What was wrong with the refused rows of a delivery, in their order. */
export async function listErrors(sql: Sql, deliveryId: Uuid): Promise<ToldError[]> {
  const text = 'SELECT errors FROM feedback_delivery WHERE delivery_id = $1';
  const { rows } = await sql.query<{ errors: [number, string, RowReason][] }>(text, [deliveryId]);
  return (rows[0]?.errors ?? []).map(([place, field, reason]) => tellError({ place, field, reason }));
}

/** An error with its remedy. */
export function tellError(error: RowError): ToldError {
  return { ...error, remedy: rowRemedies[error.reason] };
}

/** The delivery that a credential has made under an idempotency key, and whether it sent the same then. */
export async function findIdempotent(
  sql: Sql,
  credentialId: Uuid,
  { tag, requestTag }: IdempotencyKey,
): Promise<{ readonly deliveryId: Uuid; readonly isSame: boolean } | undefined> {
  const text = `SELECT delivery_id AS "deliveryId", request_tag = $3 AS "isSame" FROM feedback_delivery
    WHERE credential_id = $1 AND idempotency_tag = $2`;
  return (await sql.query<{ deliveryId: Uuid; isSame: boolean }>(text, [credentialId, tag, requestTag])).rows[0];
}
