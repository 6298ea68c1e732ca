import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkBooks } from '../check-books.ts';
import { pacedCalls } from '../load/index.ts';
import { endAll, makeHome, memoryOf, openTrial, stopDatabase } from '../trial/index.ts';
import { asTable, describe, type Leg } from './report.ts';
import { prepare, type Stand } from './stand.ts';

/** The legs of a soak are cut into pieces, each with its own latencies and memory, so that a drift shows. */
const PIECE_SECONDS = 30;

/** `npm run soak`: calls at a pace over many institutions and both doors, then a rush; then answers, records and hits are counted. */
async function main(argv: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      residents: { ...text, default: '300000' },
      institutions: { ...text, default: '6500' },
      calls: { ...text, default: '500' },
      seconds: { ...text, default: '600' },
      rush: { ...text, default: '1000' },
      'rush-seconds': { ...text, default: '60' },
    },
  });
  const home = makeHome(undefined);
  const trial = await openTrial(home);
  try {
    const stand = await prepare(trial, Number(values.residents), Number(values.institutions));
    const legs = [
      ...(await soak(stand, Number(values.calls), Number(values.seconds))),
      ...(await soak(stand, Number(values.rush), Number(values['rush-seconds']))),
    ];
    await stand.server.stop();
    const sum = (key: 'verified' | 'refused' | 'failed') => legs.reduce((total, leg) => total + leg.heard[key], 0);
    const answered = { verified: sum('verified'), refused: sum('refused'), failed: sum('failed') };
    const books = await checkBooks(trial, answered);
    say(asTable(legs, books, stand));
    if (books.problems.length > 0) process.exitCode = 1;
  } finally {
    await trial.close();
    endAll();
    await stopDatabase(home);
    rmSync(home, { recursive: true, force: true });
  }
}

async function soak({ server, next }: Stand, callsASecond: number, seconds: number): Promise<Leg[]> {
  const legs: Leg[] = [];
  for (let left = seconds; left > 0; left -= PIECE_SECONDS) {
    const pace = { callsASecond, seconds: Math.min(PIECE_SECONDS, left), connections: 128 };
    const heard = await pacedCalls(server.port, next, pace);
    const leg = { pace, heard, memoryMib: memoryOf(server.child.pid ?? 0) };
    legs.push(leg);
    say(describe(leg));
  }
  return legs;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
