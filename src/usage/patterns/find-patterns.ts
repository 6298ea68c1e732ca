import { type Administration, catchUpWithLog } from '../../audit/index.ts';
import { dayAt, uuidV7 } from '../../kernel/index.ts';
import { readSettings } from '../../settings/index.ts';
import { forgetPeople, peopleFollower } from './people/people-follower.ts';
import { rules } from './rules/index.ts';

/** Records in one go: NIKs are unsealed on the thread that also answers calls, and so many hold it up for 30 ms. */
const AT_A_TIME = 1_000;

/** An open one of the same subject is not found again, nor a closed one of the same days. */
const keepSql = `
INSERT INTO usage_pattern (pattern_id, kind, office_code, institution_id, subject, day, evidence, found_at)
SELECT $1, $2, $3, $4, $5, $6::date, $7, $8
WHERE NOT EXISTS (SELECT FROM usage_pattern p WHERE p.kind = $2 AND p.subject = $5 AND p.day > $6::date - $9::int)
ON CONFLICT DO NOTHING`;

/** Follows the log and looks for unusual patterns by every rule; answers how many were found that nobody knew of. */
export async function findPatterns({ pool, keys, clock }: Omit<Administration, 'actor'>): Promise<number> {
  await keys.prepare(pool, clock.now());
  await catchUpWithLog(pool, peopleFollower(keys), AT_A_TIME);
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
