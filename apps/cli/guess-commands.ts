import { text } from 'node:stream/consumers';
import { Fault, parseNik } from '../../src/kernel/index.ts';
import { forgetGuessesAbout, listGuessers } from '../../src/metering/index.ts';
import { type Command, option, wholeNumber } from './command.ts';
import { table } from './print-table.ts';

const DAY_MS = 86_400_000;

/** Verbs about the budgets of guesses. */
export const guessCommands: readonly Command[] = [
  {
    words: 'guesses list',
    args: [],
    options: { days: { about: 'How many days back: values are kept for 365, NIKs for 90.', fallback: '30' } },
    about: 'Lists institutions that used up budgets of guesses: people and elements withheld, walks along NIKs.',
    async run(context) {
      const { pool, clock } = await context.installation();
      const since = new Date(clock.now() - wholeNumber(context, 'days') * DAY_MS);
      const busy = (await listGuessers(pool, since)).map((one) => ({ ...one, lastAt: one.lastAt.toISOString() }));
      context.print(table(busy, ['slug', 'people', 'elements', 'walks', 'lastAt']));
    },
  },
  {
    words: 'guesses forget',
    args: [],
    options: { reason: { about: 'Letter number or reason, for the record.' } },
    about: "Gives a person's budgets back, when somebody used them up on purpose. The NIK is read from standard input.",
    async run(context) {
      // Not as an argument: those stand in the shell's history and in the list of processes.
      const nik = parseNik((await text(process.stdin)).trim());
      if (!nik) {
        const remedy = 'Give its 16 digits on standard input: gapura guesses forget --reason ... < FILE.';
        throw new Fault('invalid_input', 'Standard input holds no NIK.', { field: 'NIK', remedy });
      }
      const counts = await forgetGuessesAbout(await context.administration(), nik, option(context, 'reason'));
      context.print(`${counts} counts forgotten`);
    },
  },
];
