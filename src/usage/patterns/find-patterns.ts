import type { Administration } from '../../audit/index.ts';
import { dayAt, uuidV7 } from '../../kernel/index.ts';
import { readSettings } from '../../settings/index.ts';
import { forgetPeople } from './people/people-follower.ts';
import { rules } from './rules/index.ts';

/** An open one of the same subject is not found again, nor a closed one of the same days. */
const keepSql = `
INSERT INTO usage_pattern (pattern_id, kind, office_code, institution_id, subject, day, evidence, found_at)
SELECT $1, $2, $3, $4, $5, $6::date, $7, $8
WHERE NOT EXISTS (SELECT FROM usage_pattern p WHERE p.kind = $2 AND p.subject = $5 AND p.day > $6::date - $9::int)
ON CONFLICT DO NOTHING`;

/**
 * Looks for unusual patterns by every rule, in what {@link followUsage} and {@link followPeople} have followed of the log;
 * answers how many were found that nobody knew of.
 */
export async function findPatterns({ pool, clock }: Pick<Administration, 'pool' | 'clock'>): Promise<number> {
  const [settings, today] = [await readSettings(pool), dayAt(clock.business(), 'WIB')];
  let kept = 0;
  for (const { kind, quietDays, find } of rules) {
    for (const { officeCode, institutionId, subject, day, evidence } of await find(pool, { settings, today })) {
      const at = clock.now();
      const about = [uuidV7(at), kind, officeCode, institutionId, subject, day, JSON.stringify(evidence), new Date(at)];
      kept += (await pool.query(keepSql, [...about, quietDays(settings)])).rowCount ?? 0;
    }
  }
  await forgetPeople(pool, today);
  return kept;
}
