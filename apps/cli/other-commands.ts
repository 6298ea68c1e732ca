import { dayAt, Fault, parseDay, systemClock } from '../../src/kernel/index.ts';
import { settings } from '../../src/platform/config/index.ts';
import { generatePopulation, populationToCsv } from '../../testing/population/index.ts';
import { type Command, type Context, option, wholeNumber } from './command.ts';

/** Verbs about the installation as a whole. */
export const otherCommands: readonly Command[] = [
  {
    words: 'migrate',
    args: [],
    options: {},
    about: 'Brings the database schema up to date.',
    async run(context) {
      await context.installation();
      context.print('The schema is up to date.');
    },
  },
  {
    words: 'population generate',
    args: [],
    options: {
      seed: { about: 'Any whole number; the same gives the same people.', fallback: '3278' },
      residents: { about: 'How many, 1,000 to 10,000,000.', fallback: '20000' },
      'as-of': { about: 'The day on which they stand, YYYY-MM-DD; today by default.', optional: true },
      out: { about: 'Folder for families.csv, residents.csv and changes.csv.' },
    },
    about: 'Writes a synthetic population as CSV. Nobody in it is real: sequences start at 9000.',
    run: generate,
  },
  {
    words: 'config show',
    args: [],
    options: {},
    about: 'Lists every setting with its environment variable and default.',
    async run(context) {
      for (const { env, fallback, about } of Object.values(settings)) {
        context.print(`${env.padEnd(24)} ${(fallback || '-').padEnd(24)} ${about}`);
      }
    },
  },
];

async function generate(context: Context): Promise<void> {
  const asOf = context.options['as-of'] ?? dayAt(systemClock().now(), 'WIB');
  const day = parseDay(asOf);
  if (!day)
    throw new Fault('invalid_input', '--as-of is no day.', { field: 'as-of', remedy: 'Write it as YYYY-MM-DD.' });
  const residents = wholeNumber(context, 'residents');
  const plan = { seed: wholeNumber(context, 'seed'), residents, asOf: day };
  await populationToCsv(generatePopulation(plan), option(context, 'out'));
  context.print(`${residents} residents written to ${option(context, 'out')}`);
}
