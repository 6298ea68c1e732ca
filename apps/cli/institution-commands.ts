import {
  changeInstitutionStatus,
  changeLetterhead,
  createInstitution,
  createOffice,
  getInstitution,
  getOffice,
  institutionClasses,
  institutionKinds,
  listInstitutions,
  listOffices,
} from '../../src/institutions/index.ts';
import { type TimeZone, timeZones } from '../../src/kernel/index.ts';
import { argument, type Command, oneOf, option } from './command.ts';
import { asJson, table } from './print-table.ts';

const reason = { reason: { about: 'Letter number or reason, for the log.' } };

/** Verbs about offices and institutions. */
export const institutionCommands: readonly Command[] = [
  {
    words: 'office create',
    args: ['CODE', 'NAME'],
    options: { zone: { about: 'WIB, WITA or WIT: whose midnight ends the day.', fallback: 'WIB' } },
    about: 'Enters an office of the authority; its code is its region (00, 32, 3278).',
    async run(context) {
      const timeZone = oneOf(option(context, 'zone'), 'zone', Object.keys(timeZones) as TimeZone[]);
      const office = { officeCode: argument(context, 0), name: argument(context, 1), timeZone };
      await createOffice(await context.administration(), office);
      context.print(`Office ${office.officeCode} created.`);
    },
  },
  {
    words: 'office list',
    args: [],
    options: {},
    about: 'Lists the offices.',
    async run(context) {
      const offices = await listOffices((await context.installation()).pool);
      context.print(table(offices, ['officeCode', 'timeZone', 'name']));
    },
  },
  {
    words: 'office letterhead',
    args: ['CODE'],
    options: {
      government: { about: 'The government that the office belongs to.', optional: true },
      address: { about: 'Its address, in one line.', optional: true },
      contact: { about: 'Telephone, e-mail and site, in one line.', optional: true },
    },
    about: "Changes what stands on top of an office's letters; what is not given stays.",
    async run(context) {
      const by = await context.administration();
      const office = await getOffice(by.pool, argument(context, 0));
      await changeLetterhead(by, office.officeCode, { ...office, ...context.options });
      context.print(asJson(await getOffice(by.pool, office.officeCode)));
    },
  },
  {
    words: 'institution create',
    args: ['SLUG', 'NAME'],
    options: {
      office: { about: 'Code of the office that looks after it.' },
      class: { about: `One of ${institutionClasses.join(', ')}.`, fallback: 'city' },
      kind: { about: `One of ${institutionKinds.join(', ')}.`, fallback: 'regional_body' },
      sector: { about: 'Its field, such as kesehatan.', fallback: 'umum' },
      'customer-id': { about: 'Its 15-digit customer id on the wire.', optional: true },
    },
    about: 'Enters an institution; SLUG is its name in the wire path.',
    async run(context) {
      const id = await createInstitution(await context.administration(), {
        slug: argument(context, 0).toUpperCase(),
        name: argument(context, 1),
        officeCode: option(context, 'office'),
        class: oneOf(option(context, 'class'), 'class', institutionClasses),
        kind: oneOf(option(context, 'kind'), 'kind', institutionKinds),
        sector: option(context, 'sector'),
        customerId: context.options['customer-id'] ?? null,
      });
      context.print(id);
    },
  },
  {
    words: 'institution list',
    args: [],
    options: {},
    about: 'Lists the institutions.',
    async run(context) {
      const found = await listInstitutions((await context.installation()).pool);
      context.print(table(found, ['slug', 'status', 'class', 'officeCode', 'name']));
    },
  },
  {
    words: 'institution show',
    args: ['INSTITUTION'],
    options: {},
    about: 'Shows an institution, by slug or id.',
    async run(context) {
      context.print(asJson(await getInstitution((await context.installation()).pool, argument(context, 0))));
    },
  },
  ...(['suspend', 'resume'] as const).map((move) => ({
    words: `institution ${move}`,
    args: ['INSTITUTION'],
    options: reason,
    about:
      move === 'suspend' ? 'Suspends an institution: from the next call on it is refused.' : 'Lifts the suspension.',
    async run(context: Parameters<Command['run']>[0]) {
      const by = await context.administration();
      const { institutionId, name } = await getInstitution(by.pool, argument(context, 0));
      await changeInstitutionStatus(by, institutionId, move, option(context, 'reason'));
      context.print(`${name}: ${move === 'suspend' ? 'suspended' : 'active'}.`);
    },
  })),
];
