import {
  accessMethods,
  type ChangeableTerms,
  changeRight,
  changeRightStatus,
  getRight,
  grantRight,
  listRights,
  purposes,
  setAlias,
} from '../../src/access/index.ts';
import { getAgreement } from '../../src/agreements/index.ts';
import { getInstitution, getInstitutionId } from '../../src/institutions/index.ts';
import { dayAt, Fault } from '../../src/kernel/index.ts';
import { releaseReserve } from '../../src/metering/index.ts';
import { type DocumentKind, documentKinds, type ElementName } from '../../src/reference/index.ts';
import { wireMethods } from '../../src/verification/index.ts';
import { argument, type Command, type Context, oneOf, option, parts, wholeNumber } from './command.ts';
import { asJson, table } from './print-table.ts';
import { dayOption } from './read-day.ts';

const reason = { reason: { about: 'Letter number or reason, for the log.' } };

/** Terms that both `right create` and `right change` take. */
const termOptions = {
  networks: { about: 'Networks in CIDR form, separated by commas.', optional: true },
  quota: { about: 'Hits a day.', optional: true },
  reserve: { about: 'Hits that may be added for one day in an emergency.', optional: true },
  threshold: { about: 'Score from which a scored element is sesuai.', optional: true },
  floor: { about: 'Least threshold that a caller may name; none for no floor.', optional: true },
  hours: { about: 'HH:MM-HH:MM of the office, 00:00-24:00 for all day.', optional: true },
  weekdays: { about: 'ISO weekdays, 1 Monday to 7 Sunday, separated by commas.', optional: true },
  'answer-set': { about: 'granted or submitted: which elements an answer lists.', optional: true },
  'answer-mode': { about: 'match, or values for the old methods that return data.', optional: true },
  'values-until': { about: 'Last day of answer mode values, YYYY-MM-DD.', optional: true },
  'values-approval': {
    about: 'Number and date of the written approval that keeps answer mode values, for law enforcement.',
    optional: true,
  },
  'requires-officer': { about: 'yes or no: whether each call must name the officer who asks.', optional: true },
  'requires-case': { about: 'yes or no: whether each call must name its case.', optional: true },
  scope: {
    about: 'Region codes whose residents may be asked about, separated by commas; all for nationwide.',
    optional: true,
  },
} as const;

/** Verbs about rights. */
export const rightCommands: readonly Command[] = [
  {
    words: 'right create',
    args: ['INSTITUTION'],
    options: {
      ...termOptions,
      networks: { about: termOptions.networks.about },
      quota: { about: termOptions.quota.about },
      agreement: { about: 'Number of the agreement it is granted under.' },
      purpose: { about: `One of ${purposes.join(', ')}.` },
      elements: { about: 'Element names, separated by commas.' },
      documents: { about: `Kinds of documents: ${Object.keys(documentKinds).join(', ')}.`, fallback: '' },
      method: { about: `One of ${accessMethods.join(', ')}.`, fallback: 'web_service' },
    },
    about: 'Grants an access right under an agreement, for as long as that runs.',
    async run(context) {
      const by = await context.administration();
      const { agreementId, startsOn, endsOn } = await getAgreement(by.pool, option(context, 'agreement'));
      const { networks = [], dailyQuota = 0, ...terms } = termsOf(context);
      const id = await grantRight(by, {
        ...terms,
        networks,
        dailyQuota,
        institutionId: await getInstitutionId(by.pool, argument(context, 0)),
        agreementId,
        purpose: oneOf(option(context, 'purpose'), 'purpose', purposes),
        elements: parts(option(context, 'elements')) as ElementName[],
        documents: parts(option(context, 'documents')) as DocumentKind[],
        method: oneOf(option(context, 'method'), 'method', accessMethods),
        validFrom: startsOn,
        validUntil: endsOn,
      });
      context.print(id);
    },
  },
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
    options: { ...termOptions, ...reason },
    about: 'Changes terms of a right by letter; counts from the next call on.',
    async run(context) {
      const by = await context.administration();
      await changeRight(by, await getRight(by.pool, argument(context, 0)), termsOf(context), option(context, 'reason'));
      context.print('The right is changed.');
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
      const { timeZone } = await getInstitution(by.pool, right.institutionId);
      const today = dayAt(by.clock.business(), timeZone);
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

function termsOf(context: Context): ChangeableTerms {
  const { options } = context;
  const number = (name: string) => wholeNumber(context, name);
  return {
    ...(options.networks !== undefined && { networks: parts(options.networks) }),
    ...(options.quota !== undefined && { dailyQuota: number('quota') }),
    ...(options.reserve !== undefined && { emergencyReserve: number('reserve') }),
    ...(options.threshold !== undefined && { threshold: percent(context, 'threshold') }),
    ...(options.floor !== undefined && { thresholdFloor: options.floor === 'none' ? null : percent(context, 'floor') }),
    ...(options.hours !== undefined && hours(options.hours)),
    ...(options.weekdays !== undefined && { weekdays: weekdays(options.weekdays) }),
    ...(options['answer-set'] !== undefined && {
      answerSet: oneOf(options['answer-set'], 'answer-set', ['granted', 'submitted']),
    }),
    ...(options['answer-mode'] !== undefined && {
      answerMode: oneOf(options['answer-mode'], 'answer-mode', ['match', 'values']),
    }),
    ...(options['values-until'] !== undefined && { valuesUntil: dayOption(context, 'values-until') }),
    ...(options['values-approval'] !== undefined && { valuesApproval: options['values-approval'] }),
    ...(options['requires-officer'] !== undefined && { requiresOfficer: yesOrNo(context, 'requires-officer') }),
    ...(options['requires-case'] !== undefined && { requiresCase: yesOrNo(context, 'requires-case') }),
    ...(options.scope !== undefined && {
      regionScope: options.scope === 'all' ? [] : parts(options.scope.replaceAll('.', '')),
    }),
  };
}

function yesOrNo(context: Context, name: string): boolean {
  return oneOf(option(context, name), name, ['yes', 'no']) === 'yes';
}

function percent(context: Context, name: string): number {
  const value = wholeNumber(context, name);
  if (value <= 100) return value;
  throw new Fault('invalid_input', `--${name} is over 100.`, { field: name, remedy: 'Give 0 to 100.' });
}

function weekdays(text: string): number[] {
  const days = parts(text).map(Number);
  if (days.length > 0 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) return days;
  throw new Fault('invalid_input', '--weekdays names no weekdays.', {
    field: 'weekdays',
    remedy: 'Write it like 1,2,3,4,5.',
  });
}

function hours(text: string): Pick<ChangeableTerms, 'opensMinute' | 'closesMinute'> {
  const found = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text);
  const [opensMinute = -1, closesMinute = -1] = found
    ? [Number(found[1]) * 60 + Number(found[2]), Number(found[3]) * 60 + Number(found[4])]
    : [];
  if (opensMinute >= 0 && closesMinute > opensMinute && closesMinute <= 1440) return { opensMinute, closesMinute };
  throw new Fault('invalid_input', '--hours are no hours.', { field: 'hours', remedy: 'Write them like 07:30-16:00.' });
}
