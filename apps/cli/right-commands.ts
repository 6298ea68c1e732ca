import { changeRightStatus, getRight, listRights, type Right, setAlias } from '../../src/access/index.ts';
import { changeByLetter, type LetterTerms } from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import { getInstitution, getInstitutionId } from '../../src/institutions/index.ts';
import { type Day, dayAt, Fault } from '../../src/kernel/index.ts';
import { releaseReserve, upliftQuota } from '../../src/metering/index.ts';
import { wireMethods } from '../../src/verification/index.ts';
import { argument, type Command, type Context, oneOf, option, parts, wholeNumber } from './command.ts';
import { asJson, table } from './print-table.ts';
import { dayOption } from './read-day.ts';

const reason = { reason: { about: 'Letter number or reason, for the log.' } };

/** Terms that a letter changes; any other takes an addendum. */
const termOptions = {
  networks: { about: 'Networks in CIDR form, separated by commas.', optional: true },
  hours: { about: 'HH:MM-HH:MM of the office, 00:00-24:00 for all day.', optional: true },
  weekdays: { about: 'ISO weekdays, 1 Monday to 7 Sunday, separated by commas.', optional: true },
  'answer-mode': { about: 'match, to end the old methods that return data.', optional: true },
  'values-until': { about: 'Last day of answer mode values, YYYY-MM-DD.', optional: true },
  'requires-officer': { about: 'yes or no: whether each call must name the officer who asks.', optional: true },
  'requires-case': { about: 'yes or no: whether each call must name its case.', optional: true },
} as const;

/** Verbs about rights. */
export const rightCommands: readonly Command[] = [
  {
    words: 'right list',
    args: ['INSTITUTION'],
    options: {},
    about: "Lists an institution's rights.",
    async run(context) {
      const { pool } = await context.installation();
      const rights = await listRights(pool, await getInstitutionId(pool, argument(context, 0)));
      context.print(
        table(rights, ['rightId', 'status', 'purpose', 'answerMode', 'dailyQuota', 'validUntil', 'networks']),
      );
    },
  },
  {
    words: 'right show',
    args: ['RIGHT'],
    options: {},
    about: 'Shows a right.',
    async run(context) {
      context.print(asJson(await getRight((await context.installation()).pool, argument(context, 0))));
    },
  },
  {
    words: 'right change',
    args: ['RIGHT'],
    options: { ...termOptions, reason: { about: 'Number of the letter.' } },
    about: 'Changes by letter what needs no addendum; counts from the next call on.',
    async run(context) {
      const by = await context.administration();
      const right = await getRight(by.pool, argument(context, 0));
      const letter = { number: option(context, 'reason'), dated: await todayOf(by, right) };
      await changeByLetter(by, right, termsOf(context), letter);
      context.print('The right is changed.');
    },
  },
  {
    words: 'right uplift',
    args: ['RIGHT'],
    options: {
      quota: { about: 'Hits a day, more than were agreed.' },
      from: { about: 'First day, YYYY-MM-DD; today when left out.', optional: true },
      until: { about: 'Last day, YYYY-MM-DD.' },
      letter: { about: 'Number of the letter.' },
      ...reason,
    },
    about: 'Gives a right more hits a day for a time; it ends by itself.',
    async run(context) {
      const by = await context.administration();
      const right = await getRight(by.pool, argument(context, 0));
      const today = await todayOf(by, right);
      const uplift = {
        from: context.options.from === undefined ? today : dayOption(context, 'from'),
        until: dayOption(context, 'until'),
        dailyQuota: wholeNumber(context, 'quota'),
        letterNo: option(context, 'letter'),
        letterDate: today,
        reason: option(context, 'reason'),
      };
      context.print(await upliftQuota(by, right, uplift, today));
    },
  },
  ...(['suspend', 'resume', 'revoke'] as const).map((move) => ({
    words: `right ${move}`,
    args: ['RIGHT'],
    options: reason,
    about: {
      suspend: 'Suspends a right: from the next call on it is refused.',
      resume: 'Lifts the suspension of a right.',
      revoke: 'Revokes a right for good.',
    }[move],
    async run(context: Context) {
      const by = await context.administration();
      await changeRightStatus(by, await getRight(by.pool, argument(context, 0)), move, option(context, 'reason'));
      context.print(
        { suspend: 'The right is suspended.', resume: 'The right is active.', revoke: 'The right is revoked.' }[move],
      );
    },
  })),
  {
    words: 'right release-reserve',
    args: ['RIGHT'],
    options: reason,
    about: "Opens a right's emergency reserve for today.",
    async run(context) {
      const by = await context.administration();
      const right = await getRight(by.pool, argument(context, 0));
      const today = await todayOf(by, right);
      await releaseReserve(by, right, today, option(context, 'reason'));
      context.print(`The reserve of ${right.emergencyReserve} hits is open for ${today}.`);
    },
  },
  {
    words: 'alias set',
    args: ['INSTITUTION', 'ALIAS', 'METHOD'],
    options: {},
    about: "Sets an institution's own name for a method of the wire.",
    async run(context) {
      const by = await context.administration();
      const names = wireMethods.map((method) => method.name);
      const method = oneOf(argument(context, 2).toUpperCase(), 'METHOD', names);
      await setAlias(by, await getInstitutionId(by.pool, argument(context, 0)), argument(context, 1), method);
      context.print(`${argument(context, 1).toUpperCase()} is ${method}.`);
    },
  },
];

/** The day that it is at the office of a right's institution. */
async function todayOf(by: Administration, { institutionId }: Right): Promise<Day> {
  const { timeZone } = await getInstitution(by.pool, institutionId);
  return dayAt(by.clock.business(), timeZone);
}

function termsOf(context: Context): LetterTerms {
  const { options } = context;
  return {
    ...(options.networks !== undefined && { networks: parts(options.networks) }),
    ...(options.hours !== undefined && hours(options.hours)),
    ...(options.weekdays !== undefined && { weekdays: weekdays(options.weekdays) }),
    ...(options['answer-mode'] !== undefined && {
      answerMode: oneOf(options['answer-mode'], 'answer-mode', ['match']),
    }),
    ...(options['values-until'] !== undefined && { valuesUntil: dayOption(context, 'values-until') }),
    ...(options['requires-officer'] !== undefined && { requiresOfficer: yesOrNo(context, 'requires-officer') }),
    ...(options['requires-case'] !== undefined && { requiresCase: yesOrNo(context, 'requires-case') }),
  };
}

function yesOrNo(context: Context, name: string): boolean {
  return oneOf(option(context, name), name, ['yes', 'no']) === 'yes';
}

function weekdays(text: string): number[] {
  const days = parts(text).map(Number);
  if (days.length > 0 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) return days;
  throw new Fault('invalid_input', '--weekdays names no weekdays.', {
    field: 'weekdays',
    remedy: 'Write it like 1,2,3,4,5.',
  });
}

function hours(text: string): Pick<LetterTerms, 'opensMinute' | 'closesMinute'> {
  const found = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text);
  const [opensMinute = -1, closesMinute = -1] = found
    ? [Number(found[1]) * 60 + Number(found[2]), Number(found[3]) * 60 + Number(found[4])]
    : [];
  if (opensMinute >= 0 && closesMinute > opensMinute && closesMinute <= 1440) return { opensMinute, closesMinute };
  throw new Fault('invalid_input', '--hours are no hours.', { field: 'hours', remedy: 'Write them like 07:30-16:00.' });
}
