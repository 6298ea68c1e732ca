import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  drawPeople,
  end,
  freePort,
  handIn,
  type JobSeen,
  look,
  openTrial,
  PUBLIC_URL,
  readLines,
  registerTokens,
  type Server,
  startServer,
  writeRows,
} from '../../bench/trial/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import { checkLog } from './check-log.ts';
import { type PreparedHome, withHome } from './prepared-home.ts';
import { findingLines, type Report, type Run, type Say, seconds } from './report.ts';

/** Rows of the job, and kills of the server while it runs. */
const ROWS = 1_000_000;
const KILLS = 2;
const LOOK_MS = 1_000;
const REAPED_MS = 12_000;

/** One job of a million rows, whose server is killed twice while it runs. */
export function bulk({ keep, say }: Run): Promise<Report> {
  return withHome({ quotas: [100_000_000], keep }, (prepared) => runKilled(prepared, say));
}

async function runKilled({ home, callers }: PreparedHome, say: Say): Promise<Report> {
  const [caller] = callers;
  if (!caller) throw new Fault('not_found', 'There is no caller.');
  const file = path.join(home, 'rows.csv');
  await writeRows(file, await people(home), ROWS);
  const tokenAt = await registerTokens(home, caller.rightId);
  const env = { GAPURA_PUBLIC_URL: PUBLIC_URL };
  const port = await freePort();
  let server = await startServer({ home, port, env });
  const token = await tokenAt(port);
  const { id } = await handIn(port, token, file);
  const killedAt: number[] = [];
  const done = await untilDone(
    () => look(port, token, id),
    async ({ asked }) => {
      if (asked < (ROWS * (killedAt.length + 1)) / (KILLS + 1) || killedAt.length === KILLS) return;
      killedAt.push(asked);
      say(`kill ${killedAt.length} after ${asked} rows`);
      server = await killServer(server, home, env);
    },
  );
  const lines = await readLines(port, token, id);
  await sleep(REAPED_MS);
  await server.stop();
  return report(home, done, killedAt, lines);
}

async function people(home: string) {
  const trial = await openTrial(home);
  return drawPeople(trial.owner, 5_000).finally(() => trial.close());
}

async function untilDone(
  seen: () => Promise<JobSeen | undefined>,
  onLook: (job: JobSeen) => Promise<void>,
): Promise<JobSeen> {
  for (;;) {
    const job = await seen();
    if (job?.state === 'done') return job;
    if (job) await onLook(job);
    await sleep(LOOK_MS);
  }
}

async function killServer(server: Server, home: string, env: Record<string, string>): Promise<Server> {
  await end(server.child, 'SIGKILL');
  return startServer({ home, port: server.port, env });
}

async function report(
  home: string,
  job: JobSeen,
  killedAt: readonly number[],
  lines: { readonly count: number; readonly twice: number },
): Promise<Report> {
  const findings = await checkLog(home, []);
  const took = Date.parse(job.endedAt ?? '') - Date.parse(job.startedAt ?? '');
  const problems = [...findings.problems];
  const spent = findings.quotas[0]?.spent ?? 0;
  if (job.asked !== ROWS || lines.count !== ROWS) problems.push(`${job.asked} rows asked, ${lines.count} answered`);
  if (lines.twice > 0) problems.push(`${lines.twice} rows were answered twice`);
  if (job.hits !== spent) problems.push(`the job counts ${job.hits} hits, the quota ${spent}`);
  return {
    lines: {
      job: `${job.rows} rows: ${job.matched} matched, ${job.unmatched} unmatched, ${job.failed} failed; ${job.hits} hits`,
      killed: killedAt.map((rows) => `after ${rows} rows`).join(', '),
      took: `${seconds(took)} s with the restarts`,
      'answered lines': `${lines.count}, ${lines.twice} twice`,
      ...findingLines(findings),
    },
    problems,
  };
}
