import { verifyLog } from '../src/audit/index.ts';
import type { Trial } from './trial/index.ts';

/** What the client counted. */
export interface Answered {
  readonly verified: number;
  readonly refused: number;
  readonly failed: number;
}

/** Whether client, log and quota tell the same story, and each of the numbers. */
export interface Books {
  readonly answers: number;
  readonly records: number;
  readonly hits: number;
  readonly spent: number;
  readonly problems: readonly string[];
}

const countSql = `
SELECT (SELECT count(*) FROM access_record WHERE kind = 'verification') AS records,
  (SELECT coalesce(sum(charged), 0) FROM access_record) AS hits,
  (SELECT coalesce(sum(spent), 0) FROM quota_lease) AS spent`;

/** Holds answers against records, hits against quota, and every chain against itself. */
export async function checkBooks({ owner }: Trial, answered: Answered): Promise<Books> {
  const counted = await owner.query<{ records: string; hits: string; spent: string }>(countSql);
  const { records = '0', hits = '0', spent = '0' } = counted.rows[0] ?? {};
  const { verified, refused, failed } = answered;
  const books = { answers: verified + refused, records: Number(records), hits: Number(hits), spent: Number(spent) };
  const problems = (await verifyLog(owner)).problems.map(({ code, message }) => `${code}: ${message}`);
  if (failed > 0) problems.push(`${failed} calls were answered with an outage`);
  if (refused > 0) problems.push(`${refused} calls were refused`);
  if (books.answers !== books.records) problems.push(`${books.answers} answers, ${books.records} records`);
  if (books.hits !== books.spent) problems.push(`${books.hits} hits in the log, ${books.spent} spent of the quota`);
  return { ...books, problems };
}

/** What was answered in several parts together. */
export function answeredIn(parts: readonly Answered[]): Answered {
  const sum = (key: keyof Answered) => parts.reduce((total, part) => total + part[key], 0);
  return { verified: sum('verified'), refused: sum('refused'), failed: sum('failed') };
}
