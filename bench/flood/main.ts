import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkBooks } from '../check-books.ts';
import { listFigures, whole } from '../list-figures.ts';
import { driveLoad, Histogram, type Load, pacedCalls, type Result } from '../load/index.ts';
import { commit, processor } from '../machine.ts';
import { wholeNumber } from '../options.ts';
import {
  createRandom,
  drawPeople,
  enterCallers,
  evenly,
  fillRegister,
  freePort,
  makeRequest,
  onTrial,
  SEED,
  type Server,
  startServer,
  type Trial,
} from '../trial/index.ts';
import { writeRequests } from '../write-requests.ts';

/** Institutions beside the one that floods. */
const OTHERS = 50;
/** What they ask together: the service's peak in a second of today is 440. */
const CALLS_A_SECOND = 400;
const QUOTA = 1_000_000_000;
const RESIDENTS = 100_000;

/** One round: the others alone, then beside an institution that sends as fast as it is answered. */
interface Round {
  readonly alone: Histogram;
  readonly beside: Histogram;
  readonly flood: Result;
}

interface Stand {
  readonly server: Server;
  readonly next: () => Buffer;
  readonly flood: Load;
}

/** `npm run flood`: what calls of others wait while one institution floods the gate, as a ratio inside one run. */
async function main(argv: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { rounds: { ...text, default: '3' }, seconds: { ...text, default: '10' } };
  const { values } = parseArgs({ args: argv, options: { ...options, connections: { ...text, default: '1024' } } });
  const read = (name: keyof typeof values, most: number) => wholeNumber(name, values[name], most);
  const [rounds, seconds, connections] = [read('rounds', 100), read('seconds', 600), read('connections', 4_096)];
  await onTrial(async (trial) => {
    const stand = await prepare(trial, connections);
    const done: Round[] = [];
    while (done.length < rounds) done.push(await measureRound(stand, seconds));
    await stand.flood.close();
    await stand.server.stop();
    const { problems } = await checkBooks(trial, { verified: 0, refused: 0, failed: 0 });
    say(
      asTable(
        done,
        connections,
        problems.filter((problem) => !problem.startsWith('0 answers')),
      ),
    );
  });
}

/** Fills the register, enters the institutions and starts a server; the last institution is the one that floods. */
async function prepare(trial: Trial, connections: number): Promise<Stand> {
  const { home } = trial;
  await fillRegister(trial, RESIDENTS);
  const callers = await enterCallers(
    trial.by,
    Array.from({ length: OTHERS + 1 }, () => QUOTA),
  );
  const people = await drawPeople(trial.owner, RESIDENTS);
  const random = createRandom(SEED);
  const [drawOther, drawPerson] = [evenly(callers.slice(0, OTHERS)), evenly(people)];
  const next = () => makeRequest(drawOther(random), drawPerson(random), drawPerson(random), random);
  const file = path.join(home, 'flood.requests');
  await writeRequests(file, evenly(callers.slice(OTHERS)), people);
  const server = await startServer({ home, port: await freePort() });
  const flood = driveLoad(file, { ports: [server.port], connections, tls: false });
  await flood.run(3);
  await pacedCalls(server.port, next, { callsASecond: CALLS_A_SECOND, seconds: 3 });
  return { server, next, flood };
}

async function measureRound({ server, next, flood }: Stand, seconds: number): Promise<Round> {
  const pace = { callsASecond: CALLS_A_SECOND, seconds, connections: 1_024 };
  const alone = await pacedCalls(server.port, next, pace);
  const flooding = flood.run(seconds);
  const beside = await pacedCalls(server.port, next, pace);
  const round = { alone: alone.latencies, beside: beside.latencies, flood: await flooding };
  say(`alone p99 ${round.alone.quantile(0.99)} ms, beside p99 ${round.beside.quantile(0.99)} ms`);
  return round;
}

function asTable(rounds: readonly Round[], connections: number, problems: readonly string[]): string {
  const merged = (key: 'alone' | 'beside') => {
    const all = new Histogram();
    for (const round of rounds) all.merge(round[key]);
    return all;
  };
  const [alone, beside] = [merged('alone'), merged('beside')];
  const told = (histogram: Histogram) => [0.5, 0.95, 0.99].map((share) => histogram.quantile(share)).join(', ');
  const floods = rounds.map(({ flood }) => whole(flood.inTime / flood.seconds)).join(' ');
  const refused = rounds.reduce((total, { flood }) => total + flood.failed, 0);
  return `\n${listFigures([
    ['others', `${OTHERS} institutions, ${CALLS_A_SECOND} calls a second together`],
    ['others alone: p50, p95, p99', `${told(alone)} ms`],
    ['beside the flood: p50, p95, p99', `${told(beside)} ms`],
    ['p99 beside / alone', (beside.quantile(0.99) / alone.quantile(0.99)).toFixed(2)],
    ['the flood', `1 institution, ${connections} connections: ${floods} calls a second, ${whole(refused)} refused`],
    ['problems', problems.join('; ') || 'none'],
    ['processor', processor()],
    ['commit', commit()],
  ])}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
