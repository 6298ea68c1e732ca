import { rightsUnder } from '../../src/access/index.ts';
import {
  endAgreement,
  enterSignedAddendum,
  enterSignedAgreement,
  getAgreement,
  listAgreements,
  listSignatures,
  listVersions,
} from '../../src/agreements/index.ts';
import { getInstitutionId } from '../../src/institutions/index.ts';
import { scanBy } from '../../src/platform/files/index.ts';
import { trustedSignersOf } from '../installation/index.ts';
import { AddendumFile, AgreementFile, readAgreementFile, readPaper } from './agreement-file.ts';
import { argument, type Command, option } from './command.ts';
import { asJson, table } from './print-table.ts';

/** Verbs about agreements (PKS). */
export const agreementCommands: readonly Command[] = [
  {
    words: 'agreement enter',
    args: ['FILE'],
    options: {},
    about: 'Enters a signed agreement (PKS) with its signed annex (juknis), which makes its rights.',
    async run(context) {
      const by = await context.administration();
      const { config } = await context.installation();
      const path = argument(context, 0);
      const { institution, renews, note, paper, annex, ...agreement } = readAgreementFile(path, AgreementFile);
      const { number: annexNumber, paper: annexPaper, ...given } = annex;
      const entered = await enterSignedAgreement(
        by,
        {
          ...agreement,
          institutionId: await getInstitutionId(by.pool, institution),
          renews: renews === undefined ? null : (await getAgreement(by.pool, renews)).agreementId,
          note: note ?? null,
          annexNumber,
          annex: given,
          agreementPaper: await readPaper(paper, path, scanBy(config.fileScanner)),
          annexPaper: await readPaper(annexPaper, path, scanBy(config.fileScanner)),
        },
        trustedSignersOf(config),
      );
      context.print(asJson(entered));
    },
  },
  {
    words: 'agreement amend',
    args: ['AGREEMENT', 'FILE'],
    options: {},
    about: 'Enters a signed addendum, which changes rights on its day.',
    async run(context) {
      const by = await context.administration();
      const { config } = await context.installation();
      const path = argument(context, 1);
      const { agreementId, endsOn } = await getAgreement(by.pool, argument(context, 0));
      const { paper, ...addendum } = readAgreementFile(path, AddendumFile);
      const draft = { endsOn, ...addendum, paper: await readPaper(paper, path, scanBy(config.fileScanner)) };
      const versionNo = await enterSignedAddendum(by, agreementId, draft, trustedSignersOf(config));
      const rights = await rightsUnder(by.pool, agreementId);
      context.print(
        asJson({ versionNo, rights: Object.fromEntries(rights.map((right) => [right.annexKey, right.rightId])) }),
      );
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
    about: 'Shows an agreement, by number or id, with its versions and how they were signed.',
    async run(context) {
      const { pool } = await context.installation();
      const agreement = await getAgreement(pool, argument(context, 0));
      const versions = await listVersions(pool, agreement.agreementId);
      const signatures = await listSignatures(pool, agreement.agreementId);
      context.print(asJson({ ...agreement, versions, signatures }));
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
