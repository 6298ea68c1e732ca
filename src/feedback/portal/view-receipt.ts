import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { getReceipt, listErrors, type Receipt, type ToldError } from '../intake/receipt.ts';

/** Errors that are shown with a receipt; all of them are in its CSV. */
const MOST_SHOWN = 100;

/** A receipt with the first of its errors. */
export async function viewReceipt(
  sql: Sql,
  deliveryId: Uuid,
): Promise<Receipt & { readonly errors: readonly ToldError[]; readonly errorCount: number }> {
  const errors = await listErrors(sql, deliveryId);
  return { ...(await getReceipt(sql, deliveryId)), errors: errors.slice(0, MOST_SHOWN), errorCount: errors.length };
}
