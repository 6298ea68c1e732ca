import { parseArgs } from 'node:util';
import { findPatterns, publishFigures, rebuildUsage } from '../../src/usage/index.ts';
import { listFigures, whole } from '../list-figures.ts';
import { COUNTRY, fillProgramme, signIn, time, told } from '../lists/index.ts';
import { commit, processor } from '../machine.ts';
import { wholeNumber } from '../options.ts';
import { freePort, onTrial, startServer, type Trial } from '../trial/index.ts';
import { DAYS, fillLog, fillQuota } from './fill-log.ts';

/** Every board of the portal over six months, as pusat sees it and as a city does. */
const boards = [
  '/usage/by/province',
  '/usage/by/office',
  '/usage/by/sector',
  '/usage/by/method',
  '/usage/by/purpose',
  '/usage/by/outcome',
  '/usage/by/month',
  '/usage/by/outcome?office=32',
  '/usage/elements',
  '/usage/hours',
  '/usage/findings',
  '/usage/institutions',
  '/usage/institutions?sort=notFoundRate&page=10',
  '/usage/uplifts',
  '/usage/hours?institution=:institution',
  '/institutions/:institution/usage',
  '/institutions/:institution/usage/users',
  '/usage/patterns',
] as const;

/** `npm run boards`: how long sums of a semester take to be made anew, and boards to be read from them. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { records: { type: 'string', default: '30000000' }, home: { type: 'string' } },
  });
  const records = wholeNumber('records', values.records, 100_000_000);
  await onTrial(async (trial) => {
    await fillProgramme(trial);
    const filling = await secondsOf(() => fillLog(trial, records, COUNTRY.institutions));
    const rebuilding = await secondsOf(() => rebuildUsage(trial.by, 'boards'));
    await fillQuota(trial);
    const publishing = await secondsOf(() => publishFigures(trial.by));
    const searching = await secondsOf(() => findPatterns(trial.by));
    const figures: [string, string][] = [
      ['in the log', `${whole(records)} records of ${DAYS} days, ${whole(COUNTRY.institutions)} institutions`],
      ['filled in', `${whole(filling)} s`],
      ['sums made anew in', `${whole(rebuilding)} s, ${whole(records / rebuilding)} records a second`],
      ['open figures of all months', `${publishing.toFixed(1)} s`],
      ['every rule for patterns', `${searching.toFixed(1)} s`],
      ...(await sizesOf(trial)),
      ...(await timeBoards(trial)),
      ['processor', processor()],
      ['commit', commit()],
    ];
    process.stdout.write(`${listFigures(figures)}\n`);
  }, values.home);
}

async function timeBoards(trial: Trial): Promise<[string, string][]> {
  const [pusat, city] = [await signIn(trial, '00'), await signIn(trial, '3201')];
  const busiest = `SELECT institution_id AS id FROM usage_month JOIN institution i USING (institution_id)
    WHERE i.office_code = '3201' GROUP BY 1 ORDER BY sum(calls) DESC LIMIT 1`;
  const { rows } = await trial.owner.query<{ id: string }>(busiest);
  const server = await startServer({ home: trial.home, port: await freePort() });
  const timed: [string, string][] = [];
  for (const board of boards) {
    const path = board.replace(':institution', rows[0]?.id ?? '');
    const [all, own] = [await time(server.port, path, pusat), await time(server.port, path, city)];
    timed.push([board, `${told(all)} for pusat, ${told(own)} for a city`]);
  }
  await server.stop();
  return timed;
}

async function sizesOf({ owner }: Trial): Promise<[string, string][]> {
  const tables = [
    'usage_day',
    'usage_month',
    'usage_outcome',
    'usage_right_day',
    'usage_week',
    'usage_element',
    'usage_user',
  ];
  const sizes: [string, string][] = [];
  for (const table of tables) {
    const text = `SELECT count(*)::float8 AS n, pg_total_relation_size('${table}') / 1048576.0 AS mib FROM ${table}`;
    const [row] = (await owner.query<{ n: number; mib: string }>(text)).rows;
    sizes.push([table, `${whole(row?.n ?? 0)} rows, ${whole(Number(row?.mib))} MiB`]);
  }
  return sizes;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

await main();
