import {
  type DropRefusal,
  type DropSurvey,
  dropMonth,
  dropRefusals,
  monthName,
  parseMonth,
  surveyDrop,
} from '../../src/audit/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import { readSettings } from '../../src/settings/index.ts';
import type { Installation } from '../installation/index.ts';
import { argument, type Command, type Context } from './command.ts';
import { unhurried } from './unhurried.ts';

/** Drops a month of the access log whose time is over. */
export const dropMonthCommand: Command = {
  words: 'log drop-month',
  args: ['MONTH'],
  options: {
    officer: { about: 'Who decides it; recorded. Needed unless it is a dry run.', optional: true },
    reason: {
      about: 'Why, such as the decision on destruction; recorded. Needed unless it is a dry run.',
      optional: true,
    },
    'dry-run': { about: 'Only say how many records would go.', flag: true },
  },
  about:
    'Drops the records of a month (YYYY-MM, UTC) whose time to be kept is over, and the key of their NIKs, for good. A record of the log says so; the rest stays provable (docs/log.md).',
  run: (context) => (context.options['dry-run'] === undefined ? drop(context) : survey(context)),
};

/** The longer of what the installation is configured to and what the authority has decided: going is for good. */
async function keepMonthsOf({ pool, config }: Installation): Promise<number> {
  return Math.max(config.logRetentionMonths, (await readSettings(pool)).logRetentionMonths);
}

async function survey(context: Context): Promise<void> {
  const month = monthOf(context);
  const installation = await context.installation();
  const { database, clock } = installation;
  const terms = { clock, keepMonths: await keepMonthsOf(installation) };
  const found = await unhurried(database.app, (sql) => surveyDrop(sql, month, terms));
  if ('refusal' in found) throw refused(found);
  context.print(`${describe(found)} would go. Nothing was changed.`);
}

async function drop(context: Context): Promise<void> {
  const month = monthOf(context);
  const [officer, reason] = [decided(context, 'officer'), decided(context, 'reason')];
  const installation = await context.installation();
  const { database } = installation;
  const by = await context.administration();
  const actor = `${officer} (${by.actor})`;
  const terms = { reason, keepMonths: await keepMonthsOf(installation) };
  const dropped = await unhurried(database.app, (pool) => dropMonth({ ...by, pool, actor }, month, terms));
  if ('refusal' in dropped) throw refused(dropped);
  context.print(`${describe(dropped)} are gone.`);
  context.print(
    `Destroyed: ${dropped.keys.length === 0 ? 'no key' : dropped.keys.map((key) => `key ${key}`).join(', ')}.`,
  );
  context.print('`gapura log verify` names the record that says so, as soon as a server has signed it.');
}

function decided(context: Context, name: 'officer' | 'reason'): string {
  const given = context.options[name]?.trim() ?? '';
  if (given !== '') return given;
  const remedy = 'Say who decides it and why: --officer NAME --reason TEXT. Or look only, with --dry-run.';
  throw new Fault('invalid_input', `--${name} is missing.`, { field: name, remedy });
}

function monthOf(context: Context): string {
  const month = parseMonth(argument(context, 0));
  if (month) return month;
  throw new Fault('invalid_input', 'MONTH is no month.', { field: 'MONTH', remedy: 'Write it as YYYY-MM.' });
}

function describe({ month, records, batches, renewed }: DropSurvey): string {
  const more = renewed.length === 0 ? '' : ` (${renewed.length} records of earlier droppings are written anew)`;
  return `${monthName(month)}: ${records} records in ${batches} batches${more}`;
}

function refused({ refusal, message }: DropRefusal): Fault {
  const code = refusal === 'month_unknown' ? 'not_found' : 'conflict';
  return new Fault(code, `${refusal}: ${message}`, { field: 'MONTH', remedy: dropRefusals[refusal].remedy });
}
