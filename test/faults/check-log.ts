import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { openTrial } from '../../bench/trial/index.ts';
import { installationFolder } from '../../src/platform/database/index.ts';
import type { Acknowledged } from './clients.ts';

/** What the log says to the clients' memory. */
export interface Findings {
  /** Acknowledged answers without a record, or with one that says something else. */
  readonly lost: number;
  readonly records: number;
  /** Last line of `gapura log verify`. */
  readonly verified: string;
  /** One for each right, in the order in which they were made. */
  readonly quotas: readonly QuotaFinding[];
  /** What must not be; empty when all is well. */
  readonly problems: readonly string[];
}

/** One right's day: its cap, the hits spent of it, and the records that were charged to it. */
export interface QuotaFinding {
  readonly right_id: string;
  readonly cap: number;
  readonly granted: number;
  readonly spent: number;
  readonly charged: number;
}

const recordsSql = `SELECT count(*)::int AS n FROM access_record WHERE kind = 'verification'`;

/** No index finds a request id, so all are looked for at once. */
const lostSql = `
SELECT count(*)::int AS n FROM unnest($1::uuid[], $2::text[]) AS a(request_id, outcome)
LEFT JOIN access_record r ON r.request_id = a.request_id AND r.outcome = a.outcome
  AND r.charged = (a.outcome = 'verified')::int
WHERE r.request_id IS NULL`;

const twiceSql = `
SELECT count(*)::int AS n FROM (
  SELECT FROM access_record WHERE kind = 'verification' GROUP BY request_id HAVING count(*) > 1) AS twice`;

const quotaSql = `
SELECT q.right_id, q.cap, q.granted, (SELECT coalesce(sum(l.spent), 0)::int FROM quota_lease l
    WHERE l.right_id = q.right_id AND l.day = q.day) AS spent,
  (SELECT coalesce(sum(r.charged), 0)::int FROM access_record r WHERE r.right_id = q.right_id AND r.day = q.day) AS charged
FROM quota_day q ORDER BY q.right_id`;

/** Checks a home that nobody serves any more: first with the offline verifier, then against what clients remember. */
export async function checkLog(home: string, acknowledged: readonly Acknowledged[]): Promise<Findings> {
  const offline = verifyOffline(home);
  const trial = await openTrial(home);
  try {
    const count = async (sql: string, values: unknown[] = []) =>
      (await trial.owner.query<{ n: number }>(sql, values)).rows[0]?.n ?? 0;
    const outcomes = acknowledged.map(({ refusal }) => (refusal === undefined ? 'verified' : 'quota_used_up'));
    const lost = await count(lostSql, [acknowledged.map(({ requestId }) => requestId), outcomes]);
    const twice = await count(twiceSql);
    const quotas = (await trial.owner.query<QuotaFinding & Record<string, unknown>>(quotaSql)).rows;
    const problems = [...offline.problems, ...quotas.flatMap(wrongIn)];
    if (lost > 0) problems.push(`${lost} acknowledged answers are not in the log as they were given`);
    if (twice > 0) problems.push(`${twice} requests were recorded more than once`);
    return { lost, records: await count(recordsSql), verified: offline.said, quotas, problems };
  } finally {
    await trial.close();
  }
}

function wrongIn({ right_id, cap, spent, charged }: QuotaFinding): string[] {
  const wrong: string[] = [];
  if (spent !== charged) wrong.push(`right ${right_id}: ${spent} hits spent, ${charged} records charged`);
  if (spent > cap) wrong.push(`right ${right_id}: ${spent} hits spent of ${cap}`);
  return wrong;
}

function verifyOffline(home: string): { readonly said: string; readonly problems: readonly string[] } {
  const program = path.join(installationFolder(), 'bin', 'gapura.mjs');
  const env = { ...process.env, GAPURA_HOME: home };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'log', 'verify'], { env, encoding: 'utf8' });
  const said = stdout.trim().split('\n').at(-1) ?? '';
  return { said, problems: status === 0 ? [] : [`gapura log verify: ${said} ${stderr.trim()}`] };
}
