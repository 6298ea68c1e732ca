import { type Administration, administer } from '../../audit/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Right } from '../model.ts';
import type { Connection } from './model.ts';
import { demandWithin } from './within-connection.ts';

/**
 * Lets a right name the connection that its calls come over, by a letter. Throws `conflict` unless the connection is
 * active and the right not revoked, `not_found` for the connection of another institution, and `invalid_input` when a
 * network of the right lies outside of the connection's.
 */
export async function nameConnection(
  by: Administration,
  { rightId, institutionId }: Right,
  { connectionId, ...connection }: Connection,
  reason: string,
): Promise<void> {
  if (connection.institutionId !== institutionId) {
    throw new Fault('not_found', 'The institution has no such connection.', {
      field: 'connection',
      indonesian: 'Lembaga tidak memiliki jaringan tertutup itu. Pilih salah satu dari daftar.',
    });
  }
  await administer(by, async (tx, tell) => {
    // Whoever ends it at this moment waits, and then finds this right.
    const active = "SELECT 1 FROM connection WHERE connection_id = $1 AND state = 'active' FOR SHARE";
    if ((await tx.query(active, [connectionId])).rowCount === 0) {
      throw new Fault('conflict', 'The connection is not active.', {
        field: 'connection',
        indonesian: 'Jaringan tertutup itu tidak aktif. Pilih jaringan yang aktif.',
      });
    }
    const text = "UPDATE access_right SET connection_id = $2 WHERE right_id = $1 AND status <> 'revoked'";
    if ((await tx.query(text, [rightId, connectionId])).rowCount === 0) {
      throw new Fault('conflict', 'A revoked right stays as it was.', {
        field: 'right',
        indonesian: 'Hak akses yang sudah dicabut tidak dapat diubah. Pilih hak akses yang masih berlaku.',
      });
    }
    await demandWithin(tx, rightId);
    tell('right.changed', { institutionId, rightId, reason });
  });
}
