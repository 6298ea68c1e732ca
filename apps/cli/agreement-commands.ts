import { createAgreement, endAgreement, getAgreement, listAgreements } from '../../src/agreements/index.ts';
import { getInstitutionId } from '../../src/institutions/index.ts';
import { argument, type Command, option } from './command.ts';
import { asJson, table } from './print-table.ts';
import { dayOption } from './read-day.ts';

/** Verbs about agreements (PKS). */
export const agreementCommands: readonly Command[] = [
  {
    words: 'agreement create',
    args: ['INSTITUTION', 'NUMBER'],
    options: {
      starts: { about: 'First day, YYYY-MM-DD.' },
      ends: { about: 'Last day, YYYY-MM-DD.' },
      renews: { about: 'Number of the agreement that it continues.', optional: true },
      note: { about: 'A remark.', optional: true },
    },
    about: 'Enters a signed agreement (PKS).',
    async run(context) {
      const by = await context.administration();
      const { renews, note } = context.options;
      const renewed = renews === undefined ? null : (await getAgreement(by.pool, renews)).agreementId;
      const id = await createAgreement(by, {
        institutionId: await getInstitutionId(by.pool, argument(context, 0)),
        number: argument(context, 1),
        startsOn: dayOption(context, 'starts'),
        endsOn: dayOption(context, 'ends'),
        renews: renewed,
        note: note ?? null,
      });
      context.print(id);
    },
  },
  {
    words: 'agreement list',
    args: ['INSTITUTION'],
    options: {},
    about: "Lists an institution's agreements.",
    async run(context) {
      const { pool } = await context.installation();
      const found = await listAgreements(pool, await getInstitutionId(pool, argument(context, 0)));
      context.print(table(found, ['number', 'startsOn', 'endsOn', 'status', 'note']));
    },
  },
  {
    words: 'agreement show',
    args: ['AGREEMENT'],
    options: {},
    about: 'Shows an agreement, by number or id.',
    async run(context) {
      context.print(asJson(await getAgreement((await context.installation()).pool, argument(context, 0))));
    },
  },
  {
    words: 'agreement end',
    args: ['AGREEMENT'],
    options: { reason: { about: 'Letter number or reason, for the log.' } },
    about: 'Ends an agreement before its day and revokes its rights.',
    async run(context) {
      const by = await context.administration();
      await endAgreement(by, await getAgreement(by.pool, argument(context, 0)), option(context, 'reason'));
      context.print('The agreement has ended; its rights are revoked.');
    },
  },
];
