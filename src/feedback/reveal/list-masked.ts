import type { KeyRing } from '../../audit/index.ts';
import { maskNik, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { unsealUnder } from '../unseal-under.ts';

/** A value of a delivery as it is listed: whose and what it is stays hidden, so that opening it is a look of its own. */
export interface MaskedItem {
  readonly key: string;
  /** The last four digits, which are a sequence and no date or place: `************9001`. */
  readonly nik: string;
  readonly value: string;
  readonly sensitivity: string;
}

interface Row {
  readonly keyNo: number;
  readonly sealed: Buffer;
  readonly sensitivity: string;
}

/** A page of the values that were new in a delivery, masked, in an order that says nothing. */
export async function listMasked(
  sql: Sql,
  keys: KeyRing,
  deliveryId: Uuid,
  { limit, page }: { readonly limit: number; readonly page: number },
): Promise<MaskedItem[]> {
  const text = `SELECT key_no AS "keyNo", sealed, sensitivity FROM feedback_item WHERE delivery_id = $1
    ORDER BY digest LIMIT $2 OFFSET $3`;
  const { rows } = await sql.query<Row & Record<string, unknown>>(text, [deliveryId, limit, limit * (page - 1)]);
  const items: MaskedItem[] = [];
  for (const { keyNo, sealed, sensitivity } of rows) {
    const [nik, key] = JSON.parse(await unsealUnder(sealed, keyNo, sql, keys)) as [string, string];
    items.push({ key, nik: maskNik(nik), value: '****', sensitivity });
  }
  return items;
}
