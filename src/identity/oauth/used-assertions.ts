import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Clock, Uuid } from '../../kernel/index.ts';

/** Remembers which assertions were exchanged already. `use` answers false for one that was used before. */
export interface UsedAssertions {
  use(credentialId: Uuid, jti: string, expiresAt: Date): Promise<boolean>;
}

/** Remembered in the database, because the second use may come through another process. */
export function usedAssertionsIn(pool: pg.Pool): UsedAssertions {
  return {
    async use(credentialId, jti, expiresAt) {
      const text =
        'INSERT INTO used_assertion (credential_id, jti_hash, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
      const hash = createHash('sha256').update(jti).digest();
      return (await pool.query(text, [credentialId, hash, expiresAt])).rowCount === 1;
    },
  };
}

/** Remembered in memory, for a sandbox that is one process. */
export function usedAssertionsInMemory(clock: Clock): UsedAssertions {
  const used = new Map<string, number>();
  return {
    async use(credentialId, jti, expiresAt) {
      for (const [key, until] of used) if (until < clock.now()) used.delete(key);
      const key = `${credentialId} ${jti}`;
      if (used.has(key)) return false;
      used.set(key, expiresAt.getTime());
      return true;
    },
  };
}

/** Forgets assertions that have expired: they are refused for that. Clocks may differ by a minute. */
export async function forgetUsedAssertions(pool: pg.Pool, clock: Clock): Promise<void> {
  await pool.query('DELETE FROM used_assertion WHERE expires_at < $1', [new Date(clock.now() - 60_000)]);
}
