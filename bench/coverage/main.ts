import { parseArgs } from 'node:util';
import pg from 'pg';
import { catchUpWithLog, rebuildFromLog } from '../../src/audit/index.ts';
import { accessFollower, coverageOf, coveragePeriodOf, keepCoverage } from '../../src/feedback/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { listFigures, whole } from '../list-figures.ts';
import { commit, median, processor } from '../machine.ts';
import { wholeNumber } from '../options.ts';
import { onTrial, type Trial } from '../trial/index.ts';
import { type Filling, fillLog, fillReports, lastSemester } from './fill-log.ts';

/** Times that coverage is asked for. */
const TIMES = 7;

/** `npm run coverage`: how long coverage of one large institution takes, and what keeping it costs. */
async function main(argv: string[]): Promise<void> {
  const filling = readFilling(argv);
  await onTrial(async (trial) => {
    // A rebuild of the whole log is no route: nothing here is cut off after five seconds.
    const pool = new pg.Pool({ ...trial.database.app, max: 4 });
    try {
      const institutionId = await anInstitution(trial.owner);
      const filled = await timed(() => fillLog(trial, institutionId, filling));
      await fillReports(trial, institutionId, filling);
      const figures = await measure(trial, pool, institutionId, filling);
      const records: [string, string] = [
        'log written in',
        `${seconds(filled)}, ${perSecond(filling.accesses, filled)}`,
      ];
      process.stdout.write(`${listFigures([records, ...figures, ['processor', processor()], ['commit', commit()]])}\n`);
    } finally {
      await pool.end();
    }
  });
}

function readFilling(argv: string[]): Filling {
  const text = { type: 'string' } as const;
  const options = { accesses: { ...text, default: '7000000' }, persons: { ...text, default: '700000' } };
  const { values } = parseArgs({ args: argv, options });
  const [accesses, persons] = [
    wholeNumber('accesses', values.accesses, 1e8),
    wholeNumber('persons', values.persons, 1e7),
  ];
  return { accesses, persons, reported: Math.floor(persons * 0.7) };
}

async function measure(
  { owner, by: { keys, clock } }: Trial,
  pool: pg.Pool,
  institutionId: Uuid,
  { accesses }: Filling,
) {
  const follower = accessFollower(keys);
  const folded = await timed(() => catchUpWithLog(pool, follower));
  const { from, to } = lastSemester();
  const ask = () => coverageOf(pool, institutionId, coveragePeriodOf(from, to));
  const { accessed, covered } = await ask();
  const fresh = await askedIn(ask);
  const sizes = [await sizeOf(owner, 'accessed_person'), await sizeOf(owner, 'reported_person')];
  await owner.query('VACUUM ANALYZE accessed_person, reported_person');
  const vacuumed = await askedIn(ask);
  const rebuilt = await timed(() => rebuildFromLog(pool, follower));
  const kept = await timed(() => keepCoverage({ pool, keys, clock }));
  return [
    ['records, rows kept of them', `${whole(accesses)}, ${whole(sizes[0]?.rows ?? 0)} by month or semester and person`],
    ['persons accessed, covered', `${whole(accessed)}, ${whole(covered)}`],
    ['coverage of the semester', `${milliseconds(fresh)} as folded, ${milliseconds(vacuumed)} after vacuum`],
    ['folding', `${seconds(folded)}, ${perSecond(accesses, folded)}`],
    ['rebuilding', `${seconds(rebuilt)}, ${perSecond(accesses, rebuilt)}`],
    ['counting all its figures of the board', seconds(kept)],
    [
      'on the disk, accessed and reported',
      sizes.map(({ bytes, rows }) => `${whole(bytes / 2 ** 20)} MiB (${whole(bytes / rows)} a row)`).join(', '),
    ],
  ] as const;
}

async function anInstitution(owner: pg.Pool): Promise<Uuid> {
  await owner.query("INSERT INTO office (office_code, name, time_zone) VALUES ('3278', 'Disdukcapil Contoh', 'WIB')");
  const text = `INSERT INTO institution (institution_id, office_code, slug, name, class, kind, sector)
    VALUES (gen_random_uuid(), '3278', 'BADAN_CONTOH', 'Badan Contoh', 'city', 'bhi', 'kesehatan')
    RETURNING institution_id AS id`;
  return (await owner.query<{ id: Uuid }>(text)).rows[0]?.id as Uuid;
}

async function sizeOf(owner: pg.Pool, table: string) {
  const text = `SELECT pg_total_relation_size('${table}')::float8 AS bytes, (SELECT count(*) FROM ${table})::int AS rows`;
  return (await owner.query<{ bytes: number; rows: number }>(text)).rows[0] ?? { bytes: 0, rows: 1 };
}

/** Median and most, in milliseconds. */
async function askedIn(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  while (times.length < TIMES) times.push(await timed(ask));
  return [median(times), Math.max(...times)];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const milliseconds = ([middle = 0, most = 0]: readonly number[]) => `${whole(middle)} (${whole(most)}) ms`;
const seconds = (took: number) => `${(took / 1_000).toFixed(1)} s`;
const perSecond = (count: number, took: number) => `${whole(count / (took / 1_000))} records a second`;

await main(process.argv.slice(2));
