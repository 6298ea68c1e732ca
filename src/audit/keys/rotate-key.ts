import { randomBytes } from 'node:crypto';
import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type Administration, administer } from '../administer.ts';
import { seal } from '../seal.ts';
import { periodOf, type RotatedKind } from './key-periods.ts';
import { isMasterReplaced, type LogKey } from './keys.ts';
import { wrappingIn } from './master-keys.ts';

/** Whoever has a period's key may have the next one's too, which is made a day ahead: it gets a new one as well. */
const periodsSql = `
SELECT period, max(version) + 1 AS version FROM log_key WHERE kind = $1 AND period >= $2 GROUP BY period`;

const addSql = `
INSERT INTO log_key (kind, period, version, wrapped, master_id)
SELECT $1, n.period, n.version, n.wrapped, $5
FROM unnest($2::text[], $3::int[], $4::bytea[]) AS n(period, version, wrapped)`;

/**
 * Gives a kind a new key from now on; the old ones stay, to find and read what was written under them. The access epoch
 * is raised in the same transaction, so every process takes the key up with its next call: no log statement of calls that
 * begins after this commit writes a record under the old key. Answers the new key; records the act with its reason.
 */
export async function rotateKey(by: Administration, kind: RotatedKind, reason: string): Promise<LogKey> {
  const now = by.clock.now();
  await administer(by, async (tx, tell) => {
    // First, because its row lock lets two who rotate at once take turns.
    await tx.query('SELECT raise_access_epoch()');
    await addVersions(tx, by, kind, periodOf(kind, now));
    tell('log.key_rotated', { reason: `${kind}: ${reason}` });
  });
  await by.keys.refresh(by.pool);
  return by.keys.keyAt(kind, now);
}

async function addVersions(tx: Sql, { keys }: Administration, kind: RotatedKind, since: string): Promise<void> {
  const { id, bytes } = await wrappingIn(tx, keys.masters);
  const { rows } = await tx.query<{ period: string; version: number }>(periodsSql, [kind, since]);
  const wrapped = rows.map(() => seal(bytes, randomBytes(32)));
  const values = [kind, rows.map(({ period }) => period), rows.map(({ version }) => version), wrapped, id];
  await tx.query(addSql, values).catch((error: unknown) => {
    if (!isMasterReplaced(error)) throw error;
    const remedy = 'Rotate again.';
    throw new Fault('conflict', 'The master key was replaced at the same moment.', { remedy }, { cause: error });
  });
}
