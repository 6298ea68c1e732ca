import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type Administration, administer } from '../administer.ts';
import { seal, unsealByAny } from '../seal.ts';
import { type Wrapping, wrappingIn, wrappingOf } from './master-keys.ts';

const rewrapSql = `
UPDATE log_key k SET wrapped = n.wrapped, master_id = $3 FROM unnest($1::int[], $2::bytea[]) AS n(key_no, wrapped)
WHERE k.key_no = n.key_no`;

/**
 * Wraps every key of the log under another master key, all or none, and records it. Keys and records stay what they are.
 * `by.pool` is the owner's, because the application may not change keys. Throws `log_key_missing` when a key does not open
 * and `conflict` when that master key is in force already. Answers the names of both master keys.
 */
export async function rewrapKeys(
  by: Administration,
  next: Buffer,
  reason: string,
): Promise<{ readonly from: string; readonly to: string }> {
  const to = wrappingOf(next);
  return administer(by, async (tx, tell) => {
    const from = await wrappingIn(tx, by.keys.masters);
    if (from.id === to.id) throw new Fault('conflict', `The master key ${to.id} is in force already.`);
    // First: keys that others add at this moment name the old one, and are waited for or refused by that name.
    const { rowCount } = await tx.query('UPDATE log_master SET master_id = $1 WHERE master_id = $2', [to.id, from.id]);
    if (rowCount !== 1) throw new Fault('conflict', 'Somebody else replaced the master key at the same moment.');
    await rewrapAll(tx, from, to);
    tell('log.master_key_replaced', { reason: `${from.id} by ${to.id}: ${reason}` });
    return { from: from.id, to: to.id };
  });
}

async function rewrapAll(tx: Sql, from: Wrapping, to: Wrapping): Promise<void> {
  const { rows } = await tx.query<{ key_no: number; wrapped: Buffer }>('SELECT key_no, wrapped FROM log_key');
  const wrapped = rows.map(({ key_no, wrapped: old }) => {
    const bytes = unsealByAny([from], old);
    if (bytes) return seal(to.bytes, bytes);
    const remedy = 'Put its row of log_key back from a backup; nothing was changed.';
    throw new Fault('log_key_missing', `Key ${key_no} of the log is not what was wrapped.`, { remedy });
  });
  await tx.query(rewrapSql, [rows.map(({ key_no }) => key_no), wrapped, to.id]);
}
