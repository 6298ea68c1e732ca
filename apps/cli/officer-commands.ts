import {
  appointOfficer,
  endOffice,
  endReasons,
  getInstitutionId,
  getOffice,
  getOfficer,
  institutionRoles,
  listOfficers,
  officeRoles,
  type Workplace,
} from '../../src/institutions/index.ts';
import { dayAt, Fault, parseUuid } from '../../src/kernel/index.ts';
import type { Sql } from '../../src/platform/sql/index.ts';
import { argument, type Command, type Context, oneOf, option, parts } from './command.ts';
import { table } from './print-table.ts';
import { dayOption } from './read-day.ts';

const place = {
  office: { about: 'Code of the office that the officers work at; this or --institution.', optional: true },
  institution: { about: 'Slug or id of the institution that they work at; this or --office.', optional: true },
} as const;

/** An applicant is invited by the office that has its application. */
const appointable = [...officeRoles, ...institutionRoles] as const;

const letter = { about: 'Number of the letter.' };

/** More than any office or institution has. */
const ALL = { limit: 10_000, page: 1 };

/** Verbs about officers: from here an installation gets its first administrator, who appoints the others in the portal. */
export const officerCommands: readonly Command[] = [
  {
    words: 'officer appoint',
    args: ['NAME'],
    options: {
      ...place,
      roles: { about: `Of an office or institution, by commas: ${appointable.join(', ')}.` },
      letter,
      starts: { about: 'First day on which the officer may act, YYYY-MM-DD.' },
      ends: { about: 'Last day, YYYY-MM-DD; without it until it is revoked.', optional: true },
      'letter-date': { about: 'Date of the letter; without it the first day.', optional: true },
      position: { about: 'Jabatan.', fallback: '' },
      nip: { about: "NIP, or the institution's own number.", fallback: '' },
      email: { about: 'E-mail address.', fallback: '' },
      phone: { about: 'Telephone number.', fallback: '' },
    },
    about: 'Enters an officer of an office or institution with its letter of appointment, and prints its id.',
    run: appoint,
  },
  {
    words: 'officer list',
    args: [],
    options: place,
    about: 'Lists the officers of an office or institution, those deactivated too; acting: appointed for today.',
    async run(context) {
      const { pool, clock } = await context.installation();
      const { rows } = await listOfficers(pool, await workplace(context, pool), dayAt(clock.business(), 'WIB'), ALL);
      context.print(table(rows, ['officerId', 'status', 'acting', 'roles', 'name', 'position']));
    },
  },
  {
    words: 'officer end',
    args: ['OFFICER'],
    options: {
      because: { about: `One of ${endReasons.join(', ')}.` },
      letter,
      on: { about: 'The day, YYYY-MM-DD; without it today.', optional: true },
    },
    about: 'Deactivates an officer for good: from the next request on it is refused.',
    async run(context) {
      const by = await context.administration();
      const officerId = parseUuid(argument(context, 0));
      if (!officerId) throw new Fault('invalid_input', 'OFFICER is no id.', { field: 'OFFICER' });
      const because = oneOf(option(context, 'because'), 'because', endReasons);
      const on = context.options.on === undefined ? dayAt(by.clock.business(), 'WIB') : dayOption(context, 'on');
      await endOffice(by, await getOfficer(by.pool, officerId), { on, because, letterNo: option(context, 'letter') });
      context.print('deactivated');
    },
  },
];

async function appoint(context: Context): Promise<void> {
  const by = await context.administration();
  const startsOn = dayOption(context, 'starts');
  const { ends, 'letter-date': dated } = context.options;
  const officer = {
    ...(await workplace(context, by.pool)),
    name: argument(context, 0),
    roles: parts(option(context, 'roles')).map((role) => oneOf(role, 'roles', appointable)),
    position: option(context, 'position'),
    employeeNo: option(context, 'nip'),
    email: option(context, 'email'),
    phone: option(context, 'phone'),
  };
  const letterDate = dated === undefined ? startsOn : dayOption(context, 'letter-date');
  const endsOn = ends === undefined ? null : dayOption(context, 'ends');
  const letterNo = option(context, 'letter');
  context.print(await appointOfficer(by, officer, { letterNo, letterDate, startsOn, endsOn }));
}

async function workplace({ options: { office, institution } }: Context, sql: Sql): Promise<Workplace> {
  if (office !== undefined && institution === undefined)
    return { officeCode: (await getOffice(sql, office)).officeCode };
  if (institution !== undefined && office === undefined)
    return { institutionId: await getInstitutionId(sql, institution) };
  throw new Fault('invalid_input', 'An officer works at one place.', {
    field: 'office',
    remedy: 'Give --office or --institution.',
  });
}
