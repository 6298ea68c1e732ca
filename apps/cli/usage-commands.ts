import { getInstitutionId } from '../../src/institutions/index.ts';
import { addDays, dayAt } from '../../src/kernel/index.ts';
import { patternsOf, rebuildUsage, type Usage, usageOf } from '../../src/usage/index.ts';
import { argument, type Command, type Context, option } from './command.ts';
import { table } from './print-table.ts';
import { dayOption } from './read-day.ts';
import { unhurried } from './unhurried.ts';

/** Days that are shown when nobody says. */
const DAYS = 29;

/** Verbs about the sums of use. */
export const usageCommands: readonly Command[] = [
  {
    words: 'usage show',
    args: ['INSTITUTION'],
    options: {
      from: { about: 'First day, YYYY-MM-DD; thirty days ago by default.', optional: true },
      to: { about: 'Last day; today by default.', optional: true },
    },
    about: 'Shows what an institution asked, how it ended, its quota against its use, and what looked unusual.',
    run: show,
  },
  {
    words: 'usage rebuild',
    args: [],
    options: { reason: { about: 'Why, for the record.' } },
    about:
      'Makes the sums of use anew from the log; boards tell of a part of it until that is done. Months that were dropped from the log are gone from the sums with it.',
    async run(context) {
      const { database } = await context.installation();
      const by = await context.administration();
      const records = await unhurried(database.app, (sql) => rebuildUsage(by, option(context, 'reason'), sql));
      context.print(`${records} records folded`);
    },
  },
];

async function show(context: Context): Promise<void> {
  const { pool, clock } = await context.installation();
  const institutionId = await getInstitutionId(pool, argument(context, 0));
  const { from, to } = context.options;
  const last = to === undefined ? dayAt(clock.business(), 'WIB') : dayOption(context, 'to');
  const first = from === undefined ? addDays(last, -DAYS) : dayOption(context, 'from');
  const usage = await usageOf(pool, institutionId, first, last);
  for (const [name, value] of linesOf(usage)) context.print(`${name.padEnd(24)} ${value}`);
  const found = await patternsOf(pool, institutionId, first, last);
  const rows = found.map(({ kind, day, explanation, closedAt }) => {
    return { day, kind, state: closedAt ? 'closed' : 'open', why: explanation.id };
  });
  if (rows.length > 0) context.print(table(rows, ['day', 'kind', 'state', 'why']));
}

function linesOf({ quota, byOutcome, notFoundRate, ...usage }: Usage): [string, string | number][] {
  const percent = notFoundRate === null ? '-' : `${Math.round(notFoundRate * 100)} %`;
  const peak = quota.peak ? `${quota.peak.hits} on ${quota.peak.day}` : '-';
  return [
    ['calls', usage.calls],
    ['hits, taken back', `${usage.hits}, ${usage.takenBack}`],
    ['not found', `${usage.notFound} (${percent})`],
    ['about minors', usage.minors],
    ['days used, at the limit', `${quota.daysUsed}, ${quota.daysAtLimit}`],
    ['hits of those allowed', `${quota.used} of ${quota.allowed}`],
    ['most hits of a day', peak],
    ...Object.entries(byOutcome).toSorted(([, a], [, b]) => b - a),
  ];
}
