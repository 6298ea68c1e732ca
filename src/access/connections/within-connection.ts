import { Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** Throws `invalid_input` when a right, as this transaction has left it, names a network outside of its connection's. */
export async function demandWithin(tx: Sql, rightId: Uuid): Promise<void> {
  const text = `SELECT n.network::text AS network FROM access_right r JOIN connection c USING (institution_id, connection_id)
    CROSS JOIN unnest(r.networks) AS n (network)
    WHERE r.right_id = $1 AND NOT EXISTS (SELECT 1 FROM unnest(c.networks) AS w (network) WHERE n.network <<= w.network)`;
  const outside = (await tx.query<{ network: string }>(text, [rightId])).rows[0];
  if (!outside) return;
  const message = `${outside.network} lies outside of the connection that the right names.`;
  const remedy = 'Name networks within it, or declare a connection that has this one.';
  throw new Fault('invalid_input', message, {
    field: 'networks',
    remedy,
    indonesian: `${outside.network} berada di luar jaringan tertutup hak akses ini. Isi jaringan di dalamnya, atau daftarkan jaringan tertutup yang mencakupnya.`,
  });
}

/** Throws `conflict` when a right names a connection that is not active; holds one that is until the transaction ends. */
export async function demandActive(tx: Sql, rightId: Uuid): Promise<void> {
  const text = `SELECT c.state FROM access_right r JOIN connection c USING (institution_id, connection_id)
    WHERE r.right_id = $1 FOR SHARE OF c`;
  const named = (await tx.query<{ state: string }>(text, [rightId])).rows[0];
  if (!named || named.state === 'active') return;
  const remedy = 'Name an active connection first.';
  throw new Fault('conflict', 'The connection that the right names is not active.', {
    field: 'connection',
    remedy,
    indonesian: 'Jaringan tertutup hak akses ini tidak aktif. Pilih dahulu jaringan yang aktif.',
  });
}
