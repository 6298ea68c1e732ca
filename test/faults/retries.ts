import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  drawPeople,
  end,
  freePort,
  openTrial,
  PUBLIC_URL,
  postmasterOf,
  type Server,
  startServer,
} from '../../bench/trial/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import { residentNik } from '../../src/register/index.ts';
import { checkLog } from './check-log.ts';
import { type PreparedHome, withHome } from './prepared-home.ts';
import type { Report, Run, Say } from './report.ts';
import { type RetryingClient, registerRetryingClient } from './retrying-client.ts';

/** Keys on their way at once; each is sent to both servers at the same moment. */
const WORKERS = 24;
/** Milliseconds of load before each kill, and after the last one for everything to be answered. */
const BETWEEN_MS = 2_000;
const REAPED_MS = 12_000;

/** A key with the ids that its two identical calls were answered under. */
interface Twice {
  readonly key: string;
  readonly ids: readonly (string | undefined)[];
}

/**
 * Sends every call twice at once, to two server processes, and again until both are answered, while a server and the
 * database are killed in turns: each key must have one answer, one hit and one record that stands.
 */
export function retries({ rounds, keep, say }: Run): Promise<Report> {
  return withHome({ quotas: [100_000_000], keep }, (prepared) => retryServed(prepared, rounds, say));
}

async function retryServed({ home, callers }: PreparedHome, rounds: number, say: Say): Promise<Report> {
  const [caller] = callers;
  if (!caller) throw new Fault('not_found', 'There is no caller.');
  const niks = await drawNiks(home);
  const register = await registerRetryingClient(home, caller.rightId);
  const env = { GAPURA_CALLS_A_SECOND: '100000', GAPURA_PUBLIC_URL: PUBLIC_URL };
  const ports = [await freePort(), await freePort()] as const;
  let first = await startServer({ home, port: ports[0], env });
  const second = await startServer({ home, port: ports[1], env });
  const client = await register(ports[0]);
  const load = startLoad(client, niks, ports);
  const kills = { server: 0, database: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    await sleep(BETWEEN_MS);
    const of = round % 2 === 1 ? 'server' : 'database';
    if (of === 'server') first = await killServer(first, home, env);
    else process.kill(postmasterOf(home) ?? 0, 'SIGKILL');
    kills[of] += 1;
    say(`kill ${round}, ${of}: ${load.answered.length} keys answered, ${client.retries} calls sent again`);
  }
  await sleep(BETWEEN_MS);
  const answered = await load.stop();
  await sleep(REAPED_MS);
  await first.stop();
  await second.stop();
  return report(home, kills, answered, client);
}

async function drawNiks(home: string): Promise<string[]> {
  const trial = await openTrial(home);
  try {
    return (await drawPeople(trial.owner, 2_000)).map(residentNik);
  } finally {
    await trial.close();
  }
}

async function killServer({ child, port }: Server, home: string, env: Record<string, string>): Promise<Server> {
  await end(child, 'SIGKILL');
  return startServer({ home, port, env });
}

function startLoad(client: RetryingClient, niks: readonly string[], ports: readonly number[]) {
  const answered: Twice[] = [];
  let stopping = false;
  const work = async () => {
    while (!stopping) {
      const key = randomUUID();
      const nik = niks[answered.length % niks.length] ?? '';
      const ids = await Promise.all(ports.map((port) => client.call(key, nik, () => port)));
      answered.push({ key, ids });
    }
  };
  const workers = Array.from({ length: WORKERS }, work);
  const stop = async () => {
    stopping = true;
    await Promise.race([Promise.all(workers), sleep(30_000)]);
    client.stop();
    return answered;
  };
  return { answered, stop };
}

/** What stands of each id: its charged record less what was taken back. */
const standingSql = `
SELECT count(*)::int AS n FROM (SELECT request_id FROM access_record WHERE request_id = ANY($1::uuid[])
  GROUP BY request_id HAVING sum(charged) = 1) AS standing`;

const chargedSql = `SELECT sum(charged)::int AS n FROM access_record WHERE kind IN ('verification', 'void')`;

async function report(
  home: string,
  kills: { readonly server: number; readonly database: number },
  answered: readonly Twice[],
  client: RetryingClient,
): Promise<Report> {
  const { verified, problems } = await checkLog(home, []);
  const trial = await openTrial(home);
  const count = async (sql: string, values: unknown[] = []) =>
    (await trial.owner.query<{ n: number }>(sql, values)).rows[0]?.n ?? 0;
  try {
    const ids = [...new Set(answered.flatMap(({ ids }) => ids))];
    const strange = ids.filter((id) => !/^[0-9a-f-]{36}$/.test(String(id)));
    const two = answered.filter(({ ids: [one, other] }) => one !== other).length;
    const standing = strange.length > 0 ? 0 : await count(standingSql, [ids]);
    const charged = await count(chargedSql);
    const found = [...problems, ...strange.slice(0, 3).map((text) => `an answer that nobody should get: ${text}`)];
    if (two > 0) found.push(`${two} keys were answered in two ways`);
    if (standing !== answered.length) found.push(`${standing} records stand for ${answered.length} keys`);
    if (charged !== answered.length) found.push(`${charged} hits were charged for ${answered.length} keys`);
    const lines = {
      kills: `server ${kills.server}, database ${kills.database}`,
      'keys, each sent to two processes at once': String(answered.length),
      'calls sent again': String(client.retries),
      'keys answered in two ways': String(two),
      'hits charged, records that stand': `${charged}, ${standing}`,
      'log verify': verified,
    };
    return { lines, problems: found };
  } finally {
    await trial.close();
  }
}
