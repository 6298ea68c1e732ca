import type { ElementResult } from '../../../audit/index.ts';
import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import type { ways } from './schemas.ts';

/** A question of an operator as the log has it. */
export interface AskedRecord {
  readonly reference: Uuid;
  readonly at: Date;
  readonly day: Day | null;
  readonly method: string;
  readonly purpose: string | null;
  readonly caseRef: string | null;
  readonly rightId: Uuid | null;
  readonly keyNo: number | null;
  readonly sealed: Buffer | null;
  readonly elements: readonly number[];
  readonly results: readonly ElementResult[];
  readonly outcome: string;
  readonly charged: boolean;
}

/** Whose questions, of which instants (the second excluded), and which of them. */
export interface Wanted {
  readonly institutionId: Uuid;
  readonly officerId: Uuid;
  readonly instants: readonly [number, number];
  readonly outcomes: readonly string[];
  readonly methods: readonly (typeof ways)[number][];
  readonly reference?: Uuid | undefined;
  /** The last record of the page before. */
  readonly after?: { readonly at: number; readonly reference: string } | undefined;
  readonly limit: number;
}

/** Above every id. */
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const FROM = '$5::timestamptz';
const UNTIL = '$6::timestamptz';

/** Partitions are months of writing (UTC): that of an instant or, past midnight, the next. */
const month = (instant: string) => `date_trunc('month', ${instant} AT TIME ZONE 'UTC')::date`;
const FIRST_MONTH = month(FROM);
const LAST_MONTH = month(`(${UNTIL} + interval '1 hour')`);
/** A hit is given back when its answer could not leave: within seconds, or by whoever starts after a crash. */
const MONTH_OF_VOIDS = month(`(${UNTIL} + interval '1 month')`);

/** The latest of each way of asking and outcome, and of these the latest: `access_record_by_operator` has each in order. */
const LIST = `
SELECT f.reference, f.at, f.day::text, f.method, f.purpose, f.case_ref AS "caseRef", f.right_id AS "rightId",
  f.nik_key AS "keyNo", f.nik_sealed AS sealed, f.elements, f.results, f.outcome,
  f.charged = 1 AND NOT EXISTS (SELECT FROM access_record v WHERE v.kind = 'void' AND v.request_id = f.reference
    AND v.month BETWEEN ${FIRST_MONTH} AND ${MONTH_OF_VOIDS}) AS charged
FROM unnest($3::text[]) AS asked(method), unnest($4::text[]) AS ended(outcome), LATERAL (
  SELECT r.request_id AS reference, r.* FROM access_record r
  WHERE r.kind = 'verification' AND r.method LIKE 'portal/%' AND r.officer_ref = $1 AND r.institution_id = $2
    AND r.method = asked.method AND r.outcome = ended.outcome
    AND r.month BETWEEN ${FIRST_MONTH} AND ${LAST_MONTH}
    AND r.at >= ${FROM} AND (r.at, r.request_id) < (${UNTIL}, $7::uuid) AND ($8::uuid IS NULL OR r.request_id = $8)
  ORDER BY r.at DESC, r.request_id DESC LIMIT $9) f
ORDER BY f.at DESC, f.reference DESC LIMIT $9`;

/**
 * The questions of an officer, newest first. The database works 1.3 ms for a page of 50 among 2 million records of three
 * months, of which the officer asked 1 million, however rare what is looked for.
 */
export async function listQuestions(sql: Sql, wanted: Wanted): Promise<readonly AskedRecord[]> {
  const { institutionId, officerId, instants, outcomes, methods, reference, after, limit } = wanted;
  const [from, until] = instants;
  const values = [
    ...[officerId, institutionId, methods.map((method) => `portal/${method}`), outcomes],
    ...[new Date(from), new Date(after?.at ?? until), after?.reference ?? LAST, reference ?? null, limit],
  ];
  return (await sql.query<AskedRecord & Record<string, unknown>>(LIST, values)).rows;
}
