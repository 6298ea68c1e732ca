import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '../../bench/load/index.ts';
import { end, freePort, startServer } from '../../bench/trial/index.ts';
import { checkLog, type Findings } from './check-log.ts';
import { type Acknowledged, Clients, readAnswer, type Source } from './clients.ts';
import { type PreparedHome, withHome } from './prepared-home.ts';
import { clientLines, findingLines, problemsOf, type Report, type Run, type Say } from './report.ts';
import { until } from './until.ts';

/** Hits of the one right, used up in seconds by both servers together. */
const CAP = 10_000;
const CLIENTS = 64;
const ALL_MS = 60_000;

/** The units of the killed server come back when its writer is reaped, within 10 s; then the day can end. */
const REAPED_MS = 15_000;

/** Two servers share one right to its last hit; one of them is killed when half of it is used. */
export function two({ keep, say }: Run): Promise<Report> {
  return withHome({ quotas: [CAP], keep }, (prepared) => serveTwice(prepared, say));
}

async function serveTwice({ home, source }: PreparedHome, say: Say): Promise<Report> {
  const one = await startServer({ home, port: await freePort() });
  const other = await startServer({ home, port: await freePort() });
  const clients = new Clients([source(0)], [one.port, other.port], CLIENTS);
  const patient = new PatientClient(source(0), [one.port, other.port]);
  await until(() => clients.acknowledged.length > CAP / 2, ALL_MS, 'half of the hits');
  say(`killing one server after ${clients.acknowledged.length} answers`);
  await end(other.child, 'SIGKILL');
  await sleep(REAPED_MS);
  await until(() => clients.acknowledged.at(-1)?.refusal === '05', ALL_MS, 'an end of the quota');
  const answers = await patient.stop();
  await clients.stop();
  await one.stop();
  clients.acknowledged.push(...answers);
  return report(clients, answers, await checkLog(home, clients.acknowledged));
}

function report(clients: Clients, answers: readonly Acknowledged[], findings: Findings): Report {
  const rises = answers.filter(({ left }, i) => left > (answers[i - 1]?.left ?? CAP)).length;
  const spent = findings.quotas[0]?.spent ?? 0;
  const problems = problemsOf(clients, findings);
  if (spent !== CAP) problems.push(`${spent} hits were spent of ${CAP}`);
  if (rises > 0) problems.push(`quotaLimiter rose ${rises} times for one client`);
  const patient = `${answers.length} answers one after the other, quotaLimiter rose ${rises} times`;
  return {
    lines: {
      servers: '2, one killed',
      ...clientLines(clients),
      'alternating client': patient,
      ...findingLines(findings),
    },
    problems,
  };
}

/** A client that asks one server, waits, and asks the other: for it the hits left may only fall. */
class PatientClient {
  readonly #answers: Acknowledged[] = [];
  readonly #running: Promise<void>;
  #stopping = false;

  constructor(source: Source, ports: readonly number[]) {
    this.#running = this.#askOn(source, ports);
  }

  /** Ends after the answer that is awaited; answers all that came, in their order. */
  async stop(): Promise<readonly Acknowledged[]> {
    this.#stopping = true;
    await this.#running;
    return this.#answers;
  }

  async #askOn(source: Source, ports: readonly number[]): Promise<void> {
    for (let turn = 0; !this.#stopping; turn += 1) {
      const answer = await ask(ports[turn % ports.length] ?? 0, source.next());
      if (typeof answer === 'object') this.#answers.push(answer);
    }
  }
}

/** Asks once; undefined when no answer came. */
function ask(port: number, request: Buffer): Promise<Acknowledged | string | undefined> {
  return new Promise((resolve) => {
    const onAnswer = (answer: Buffer) => {
      resolve(readAnswer(answer, 0));
      connection.close();
    };
    const connection = new Connection(port, { onAnswer, onEnd: () => resolve(undefined) });
    connection.send(request);
  });
}
