import type { PrintedAccess, PrintedDocument } from '../../documents/index.ts';
import type { AnnexRight } from '../annex/annex.ts';
import { daysOf } from '../annex/check-annex.ts';
import { getVersion, listSignatures } from '../find-agreements.ts';
import type { AgreementInZone } from '../model.ts';
import { signatureOf } from './cite-agreement.ts';
import { demandRights, feedbackOf } from './print-agreement.ts';
import { type PrintingParts, printPaper } from './print-paper.ts';
import { contactsOf, sidesOf } from './sides-of.ts';
import { tellHours, tellRegions } from './tell-terms.ts';

/**
 * Prints the annex (juknis) of a version: rights with their elements, quota, networks and hours, and the data balikan
 * owed. Of an addendum it is the annex as it then is. Throws `not_found`, or `conflict` while it names no right.
 */
export async function printGuideline(
  parts: PrintingParts,
  agreement: AgreementInZone,
  versionNo: number,
): Promise<PrintedDocument> {
  const { pool } = parts;
  const { agreementId, startsOn } = agreement;
  const version = await getVersion(pool, agreementId, versionNo);
  demandRights(version.annex);
  const signatures = await listSignatures(pool, agreementId);
  const signature = signatures.find((each) => each.versionNo === versionNo && each.part !== 'agreement');
  const { office, institution: _, ...sides } = await sidesOf(parts, agreement, signature);
  const signed = await signatureOf(pool, agreement);
  const data = {
    number: version.number,
    ...sides,
    agreement: { number: agreement.number, date: signed?.signedOn ?? sides.date },
    accesses: version.annex.rights.map((right) => accessOf(right, { from: startsOn, until: version.endsOn })),
    feedback: feedbackOf(version.annex),
    ...(await contactsOf(parts, agreement)),
  };
  return printPaper(parts, 'technical_guideline', data, { documentId: agreementId, office });
}

function accessOf(right: AnnexRight, span: Parameters<typeof daysOf>[1]): PrintedAccess {
  const { key, method, purpose, elements, output, dailyQuota, regionScope, networks } = right;
  return {
    key,
    method,
    purpose,
    elements,
    output,
    dailyQuota,
    hours: tellHours(right),
    region: tellRegions(regionScope),
    networks: networks.map((network) => ({ network, note: '–' })),
    ...daysOf(right, span),
  };
}
