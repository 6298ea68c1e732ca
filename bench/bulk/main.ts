import { parseArgs } from 'node:util';
import { wholeNumber } from '../options.ts';
import { onTrial } from '../trial/index.ts';
import { measureRound, type Round } from './measure-round.ts';
import { asTable, describe } from './report.ts';
import { prepare } from './stand.ts';

/** `npm run bench:bulk`: rows a second of a job in pgbench's transactions, and what calls notice of a job. */
async function main(argv: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      rows: { ...text, default: '300000' },
      residents: { ...text, default: '300000' },
      calls: { ...text, default: '200' },
      seconds: { ...text, default: '15' },
      rounds: { ...text, default: '3' },
    },
  });
  const whole = (name: keyof typeof values, most: number) => wholeNumber(name, values[name], most);
  const [rows, residents, rounds] = [whole('rows', 10_000_000), whole('residents', 10_000_000), whole('rounds', 1_000)];
  const pace = { callsASecond: whole('calls', 10_000), seconds: whole('seconds', 3_600) };
  await onTrial(async (trial) => {
    const stand = await prepare(trial, residents);
    const measured: Round[] = [];
    for (let number = 1; number <= rounds; number += 1) {
      const round = await measureRound(stand, rows, pace);
      measured.push(round);
      say(`round ${number}: ${describe(round)}`);
    }
    say(asTable(measured, stand.server, pace));
    await stand.server.stop();
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
