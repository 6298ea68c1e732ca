import { parseArgs } from 'node:util';
import { checkBooks } from '../check-books.ts';
import { pacedCalls } from '../load/index.ts';
import { wholeNumber } from '../options.ts';
import { memoryOf, onTrial } from '../trial/index.ts';
import { asTable, describe, type Piece } from './report.ts';
import { prepare, type Stand } from './stand.ts';

/** A soak is cut into pieces, each with its own latencies and memory, so that a drift shows. */
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
  const whole = (name: keyof typeof values, most: number) => wholeNumber(name, values[name], most);
  const [residents, institutions] = [whole('residents', 10_000_000), whole('institutions', 100_000)];
  const [calls, seconds] = [whole('calls', 10_000), whole('seconds', 3_600)];
  const [rush, rushSeconds] = [whole('rush', 10_000), whole('rush-seconds', 3_600)];
  await onTrial(async (trial) => {
    const stand = await prepare(trial, residents, institutions);
    const pieces = [...(await soak(stand, calls, seconds)), ...(await soak(stand, rush, rushSeconds))];
    await stand.server.stop();
    const sum = (key: 'verified' | 'refused' | 'failed') =>
      pieces.reduce((total, piece) => total + piece.heard[key], 0);
    const answered = { verified: sum('verified'), refused: sum('refused'), failed: sum('failed') };
    const books = await checkBooks(trial, answered);
    say(asTable(pieces, books, stand));
    if (books.problems.length > 0) process.exitCode = 1;
  });
}

async function soak({ server, next }: Stand, callsASecond: number, seconds: number): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (let left = seconds; left > 0; left -= PIECE_SECONDS) {
    const pace = { callsASecond, seconds: Math.min(PIECE_SECONDS, left), connections: 128 };
    const heard = await pacedCalls(server.port, next, pace);
    const piece = { pace, heard, memoryMib: memoryOf(server.child.pid ?? 0) };
    pieces.push(piece);
    say(describe(piece));
  }
  return pieces;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
