import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../../bench/machine.ts';
import { end, freePort, postmasterOf, type Server, startServer } from '../../bench/trial/index.ts';
import { checkLog, type Findings } from './check-log.ts';
import { Clients } from './clients.ts';
import { type PreparedHome, withHome } from './prepared-home.ts';
import { clientLines, findingLines, problemsOf, type Report, type Run, type Say, seconds } from './report.ts';
import { until } from './until.ts';

/** A right that is used up during the run, and one that never is. */
const SMALL = 10_000;
const LARGE = 100_000_000;

/** Half of them ask under each right, so that at least 64 requests are on their way whenever a server is there. */
const CLIENTS = 128;
const LEAST_ON_THEIR_WAY = 64;

/** Milliseconds of load between a recovery and the next kill, and the longest that a recovery may take. */
const BETWEEN_MS = 2_000;
const RECOVERY_MS = 60_000;

/** Killed writers are reaped every 10 s; only then has the day really no hit left. */
const REAPED_MS = 12_000;

/** One kill: of what, with how many requests on their way, and how long until the next request was answered. */
interface Kill {
  readonly of: 'server' | 'database';
  readonly onTheirWay: number;
  readonly recoveryMs: number;
}

/** Kills the server and the database's postmaster in turns while clients go on asking, then checks the log. */
export function kill({ rounds, keep, say }: Run): Promise<Report> {
  return withHome({ quotas: [SMALL, LARGE], keep }, (prepared) => killServed(prepared, rounds, say));
}

async function killServed({ home, source }: PreparedHome, rounds: number, say: Say): Promise<Report> {
  const port = await freePort();
  let server = await startServer({ home, port });
  const clients = new Clients([source(0), source(1)], [port], CLIENTS);
  const kills: Kill[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await sleep(BETWEEN_MS);
    const of = round % 2 === 1 ? 'server' : 'database';
    await until(() => clients.onTheirWay >= LEAST_ON_THEIR_WAY, RECOVERY_MS, 'requests on their way');
    const [onTheirWay, answered, began] = [clients.onTheirWay, clients.acknowledged.length, performance.now()];
    if (of === 'server') server = await killServer(server, home);
    else process.kill(postmasterOf(home) ?? 0, 'SIGKILL');
    // Answers that were on their way may still arrive; the one after all of those was asked for later.
    await until(() => clients.acknowledged.length > answered + CLIENTS, RECOVERY_MS, `an answer after kill ${round}`);
    kills.push({ of, onTheirWay, recoveryMs: performance.now() - began });
    say(`kill ${round}, ${of}: ${onTheirWay} on their way, next answer after ${seconds(performance.now() - began)} s`);
  }
  await sleep(REAPED_MS);
  await clients.stop();
  await server.stop();
  const findings = await checkLog(home, clients.acknowledged);
  return report(kills, clients, findings);
}

async function killServer({ child, port }: Server, home: string): Promise<Server> {
  await end(child, 'SIGKILL');
  return startServer({ home, port });
}

function report(kills: readonly Kill[], clients: Clients, findings: Findings): Report {
  const times = (of: Kill['of']) => kills.filter((kill) => kill.of === of).map(({ recoveryMs }) => recoveryMs);
  const recovery = (of: Kill['of']) =>
    `median ${seconds(median(times(of)))} s, longest ${seconds(Math.max(...times(of)))} s`;
  const lines = {
    kills: `${kills.length} (server ${times('server').length}, database ${times('database').length})`,
    'requests on their way at a kill': `at least ${Math.min(...kills.map(({ onTheirWay }) => onTheirWay))}`,
    ...clientLines(clients),
    'next answer after a killed server': recovery('server'),
    'next answer after a killed database': recovery('database'),
    ...findingLines(findings),
  };
  return { lines, problems: [...problemsOf(clients, findings), ...usedUp(clients)] };
}

/** The cap that was never reached was never tried. */
function usedUp({ acknowledged }: Clients): string[] {
  return acknowledged.some(({ refusal }) => refusal === '05') ? [] : ['the small right was never used up'];
}
