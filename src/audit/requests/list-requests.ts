import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { monthOf } from '../chain.ts';
import { type RequestRecord, requestKinds } from './request-record.ts';

/** Where a record stands among those of its institution. */
export interface RequestPlace {
  readonly at: Date;
  readonly writerId: number;
  readonly batchNo: number;
  readonly pos: number;
}

/** Which requests of an institution: from an instant until before another, and before a place for what comes next. */
export interface RequestFilter {
  readonly from: Date;
  readonly until: Date;
  readonly before?: RequestPlace | undefined;
  readonly outcome?: string | undefined;
  readonly rightId?: Uuid | undefined;
  readonly credentialId?: Uuid | undefined;
  readonly limit: number;
}

/** Some requests, the newest first. `next` is where to go on; a page may have fewer than were asked for before the end. */
export interface RequestPage {
  readonly requests: readonly RequestRecord[];
  readonly next: RequestPlace | undefined;
}

/**
 * Records that are looked at for one page, whatever its filter keeps: 26 ms among 2 million of one day. Nothing but the institution and the time is
 * indexed, because an index more would cost every call one write; so a rare outcome is searched page by page.
 */
export const MOST_LOOKED_AT = 10_000;

/** A record is written in the month of its instant or, past midnight, in the next. */
const WRITTEN_AFTER_MS = 3_600_000;

const listSql = `
SELECT * FROM (
  SELECT row_number() OVER (ORDER BY at DESC, writer_id DESC, batch_no DESC, pos DESC)::int AS nth, at,
    writer_id AS "writerId", batch_no AS "batchNo", pos, request_id AS "requestId", kind, method,
    right_id AS "rightId", credential_id AS "credentialId", outcome, elements, peer, charged > 0 AS charged,
    kind = ANY($9) AND ($10::text IS NULL OR outcome = $10) AND ($11::uuid IS NULL OR right_id = $11)
      AND ($12::uuid IS NULL OR credential_id = $12) AS wanted
  FROM (SELECT * FROM access_record
    WHERE institution_id = $1 AND month BETWEEN $2 AND $3 AND at >= $4 AND at <= $5
      AND (at, writer_id, batch_no, pos) < ($5, $6, $7, $8)
    ORDER BY at DESC, writer_id DESC, batch_no DESC, pos DESC LIMIT ${MOST_LOOKED_AT}) looked
) numbered
WHERE wanted OR nth = ${MOST_LOOKED_AT} ORDER BY at DESC, "writerId" DESC, "batchNo" DESC, pos DESC LIMIT $13`;

type Row = RequestRecord & RequestPlace & { readonly nth: number; readonly wanted: boolean } & Record<string, unknown>;

/** Requests of an institution, the newest first, by its index of time within the months that are asked for. */
export async function listRequests(sql: Sql, institutionId: Uuid, filter: RequestFilter): Promise<RequestPage> {
  const { from, until, before, outcome = null, rightId = null, credentialId = null, limit } = filter;
  const months = [monthOf(from.getTime()), monthOf(until.getTime() + WRITTEN_AFTER_MS)];
  const { at, writerId, batchNo, pos } = before ?? { at: until, writerId: 0, batchNo: 0, pos: 0 };
  const place = [new Date(Math.min(+at, +until)), writerId, batchNo, pos];
  const wanted = [requestKinds, outcome, rightId, credentialId, limit + 1];
  const { rows } = await sql.query<Row>(listSql, [institutionId, ...months, from, ...place, ...wanted]);
  const found = rows.filter((row) => row.wanted);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : rows.find(({ nth }) => nth === MOST_LOOKED_AT);
  return { requests: page.map(toRecord), next: last && toPlace(last) };
}

function toRecord(row: Row): RequestRecord {
  const { requestId, at, kind, method, rightId, credentialId, outcome, elements, peer, charged } = row;
  return { requestId, at, kind, method, rightId, credentialId, outcome, elements, peer, charged };
}

function toPlace({ at, writerId, batchNo, pos }: Row): RequestPlace {
  return { at, writerId, batchNo, pos };
}
