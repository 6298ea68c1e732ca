import type { Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** An outcome that a test credential met in the sandbox, with its first and last time. */
export interface MetOutcome {
  readonly credentialId: Uuid;
  readonly outcome: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/**
 * Remembers, in memory until it is taken, which outcomes each test credential met: one entry a credential and outcome,
 * however many calls there are. That a client has met a refusal before it goes live is all that is kept of the sandbox.
 */
export class SandboxCalls {
  readonly #seen = new Map<string, MetOutcome>();

  saw(credentialId: Uuid, outcome: string, at: number): void {
    const key = `${credentialId} ${outcome}`;
    const lastAt = new Date(at);
    this.#seen.set(key, { credentialId, outcome, firstAt: this.#seen.get(key)?.firstAt ?? lastAt, lastAt });
  }

  /** What was seen since it was last taken. */
  take(): MetOutcome[] {
    const seen = [...this.#seen.values()];
    this.#seen.clear();
    return seen;
  }
}

/** In one order, so that two processes do not lock each other out. */
const keepSql = `
INSERT INTO sandbox_call AS kept (credential_id, outcome, first_at, last_at)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[]) AS n(c, o, f, l) ORDER BY n.c, n.o
ON CONFLICT (credential_id, outcome) DO UPDATE SET last_at = greatest(kept.last_at, excluded.last_at)`;

/** Keeps what was met; one statement however much it is. */
export async function keepSandboxCalls(sql: Sql, seen: readonly MetOutcome[]): Promise<void> {
  if (seen.length === 0) return;
  const columns = (['credentialId', 'outcome', 'firstAt', 'lastAt'] as const).map((name) =>
    seen.map((one) => one[name]),
  );
  await sql.query(keepSql, columns);
}

/** What the test credentials of an institution have met, as far as it was kept: seconds behind. */
export async function metInSandbox(sql: Sql, institutionId: Uuid): Promise<MetOutcome[]> {
  const text = `SELECT s.credential_id AS "credentialId", s.outcome, s.first_at AS "firstAt", s.last_at AS "lastAt"
    FROM credential c JOIN sandbox_call s USING (credential_id) WHERE c.institution_id = $1 ORDER BY s.first_at`;
  return (await sql.query<MetOutcome & Record<string, unknown>>(text, [institutionId])).rows;
}
