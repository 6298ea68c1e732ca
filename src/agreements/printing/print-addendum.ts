import type { PrintedDocument } from '../../documents/index.ts';
import { Fault } from '../../kernel/index.ts';
import { listSignatures, listVersions } from '../find-agreements.ts';
import type { AgreementInZone } from '../model.ts';
import { citeAgreement } from './cite-agreement.ts';
import { type PrintingParts, printPaper } from './print-paper.ts';
import { sidesOf } from './sides-of.ts';
import { tellDifferences } from './tell-differences.ts';

/**
 * Prints an addendum, draft or signed, with what it changes of the version before it. `versionNo` is 2 for the first.
 * Throws `not_found`.
 */
export async function printAddendum(
  parts: PrintingParts,
  agreement: AgreementInZone,
  versionNo: number,
): Promise<PrintedDocument> {
  const { pool } = parts;
  const { agreementId } = agreement;
  const versions = await listVersions(pool, agreementId);
  const [before, version] = [versionNo - 1, versionNo].map((no) => versions.find((each) => each.versionNo === no));
  if (!before || !version) throw new Fault('not_found', `The agreement has no addendum ${versionNo}.`, { field: 'no' });
  const signatures = await listSignatures(pool, agreementId);
  const signature = signatures.find((each) => each.versionNo === versionNo && each.part === 'addendum');
  const { office, institution: _, ...sides } = await sidesOf(parts, agreement, signature);
  const earlier = versions.filter((each) => each.versionNo > 1 && each.versionNo < versionNo);
  const data = {
    number: version.number,
    ...sides,
    ordinal: versionNo - 1,
    agreement: await citeAgreement(pool, agreement),
    earlier: earlier.map(({ number, signedOn, effectiveFrom }) => ({ number, date: signedOn ?? effectiveFrom })),
    grounds: [],
    differences: tellDifferences(before, version),
    effectiveOn: version.effectiveFrom,
  };
  return printPaper(parts, 'addendum', data, { documentId: agreementId, office });
}
