import { type Administration, administer } from '../audit/index.ts';
import type { Uuid } from '../kernel/index.ts';

/** Sets an institution's own name for a method of the wire contract (`method` in its canonical upper case). */
export async function setAlias(by: Administration, institutionId: Uuid, alias: string, method: string): Promise<void> {
  await administer(by, async (tx, tell) => {
    await tx.query(
      `INSERT INTO wire_alias (institution_id, alias, method) VALUES ($1, upper($2), $3)
       ON CONFLICT (institution_id, alias) DO UPDATE SET method = excluded.method`,
      [institutionId, alias, method],
    );
    tell('alias.set', { institutionId, reason: `${alias.toUpperCase()} is ${method}` });
  });
}
