import type pg from 'pg';
import { type LogKey, tagOf } from '../../../audit/index.ts';
import type { Nik } from '../../../kernel/index.ts';
import { byteaArray } from '../../../platform/sql/index.ts';
import { type Asked, monthsWritten } from './asked.ts';

/** Digits that neighbours have in common: district and date of birth. The last four count. */
const COMMON_DIGITS = 12;
const DAY_MS = 86_400_000;

/**
 * The log is its own index: whether the same credential asked before, on that day, about a person is looked for by tag.
 * "Before" is by instant and id, so that of two neighbours exactly one counts the pair, in whatever order they are folded.
 * Each probe goes to the index by itself (`OFFSET 0`) and finds its call by place: joined, PostgreSQL read all of a young
 * month for each step, or held each of thousands of probes against each call.
 */
const ASKED_BEFORE = `FROM unnest($5::int[], $6::bytea[]) WITH ORDINALITY AS p (place, tag, probe), LATERAL (
  SELECT FROM access_record r WHERE r.nik_tag = p.tag AND r.at > ($2::timestamptz[])[p.place] - interval '1 day'
    AND (r.at, r.request_id) < (($2::timestamptz[])[p.place], ($1::uuid[])[p.place])
    AND r.credential_id = ($3::uuid[])[p.place] AND r.day = ($4::date[])[p.place]
    AND r.kind IN ('verification', 'data_return') AND r.month BETWEEN $7 AND $8 OFFSET 0) AS before`;

const askedBeforeSql = `SELECT DISTINCT p.probe::int ${ASKED_BEFORE}`;

/** Calls that have a neighbour, and how many, in the ninth parameter; those about somebody asked about before are none. */
const addSql = `
WITH again AS (SELECT DISTINCT p.place ${ASKED_BEFORE})
INSERT INTO usage_neighbour AS sums (credential_id, day, pairs, request_id)
SELECT c.credential_id, c.day, sum(c.pairs), (array_agg(c.request_id ORDER BY c.at DESC))[1]
FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::date[], $9::int[]) WITH ORDINALITY
  AS c (request_id, at, credential_id, day, pairs, place)
WHERE c.place <> ALL (ARRAY(SELECT place FROM again))
GROUP BY c.credential_id, c.day
ON CONFLICT (credential_id, day) DO UPDATE SET pairs = sums.pairs + excluded.pairs, request_id = excluded.request_id`;

/**
 * Counts pairs of NIKs one after the other that a credential asked about on a day, each pair once. Most calls have no
 * neighbour, and the index says so at once; only of the others it is asked whether the person was asked about before.
 */
export async function countNeighbours(
  tx: pg.PoolClient,
  asked: readonly Asked[],
  tagKeys: readonly LogKey[],
): Promise<void> {
  const sides = probesOf(asked, [-1, 1], tagKeys);
  const { rows } = await tx.query<{ probe: number }>(askedBeforeSql, parametersOf(asked, sides));
  const found = new Map<number, Set<number>>();
  for (const { probe } of rows) {
    const side = sides[probe - 1];
    if (side) found.set(side.place, (found.get(side.place) ?? new Set()).add(side.away));
  }
  if (found.size === 0) return;
  const beside = asked.filter((_, i) => found.has(i + 1));
  const pairs = asked.flatMap((_, i) => found.get(i + 1)?.size ?? []);
  await tx.query(addSql, [...parametersOf(beside, probesOf(beside, [0], tagKeys)), pairs]);
}

interface Probe {
  /** Of its call, counted from 1. */
  readonly place: number;
  readonly away: number;
  readonly tag: Buffer;
}

function probesOf(asked: readonly Asked[], sides: readonly number[], tagKeys: readonly LogKey[]): Probe[] {
  return asked.flatMap(({ nik }, i) =>
    sides.flatMap((away) => tagsBeside(nik, away, tagKeys).map((tag) => ({ place: i + 1, away, tag }))),
  );
}

function tagsBeside(nik: Nik, away: number, tagKeys: readonly LogKey[]): Buffer[] {
  const sequence = Number(nik.slice(COMMON_DIGITS)) + away;
  if (sequence < 1 || sequence > 9_999) return [];
  const beside = `${nik.slice(0, COMMON_DIGITS)}${String(sequence).padStart(4, '0')}` as Nik;
  return tagKeys.map((key) => tagOf(key, beside));
}

function parametersOf(asked: readonly Asked[], probes: readonly Probe[]) {
  const times = asked.map(({ at }) => at.getTime());
  return [
    asked.map(({ requestId }) => requestId),
    asked.map(({ at }) => at),
    asked.map(({ credentialId }) => credentialId),
    asked.map(({ day }) => day),
    probes.map(({ place }) => place),
    byteaArray(probes.map(({ tag }) => tag.toString('hex'))),
    ...monthsWritten(Math.min(...times) - DAY_MS, Math.max(...times)),
  ];
}
