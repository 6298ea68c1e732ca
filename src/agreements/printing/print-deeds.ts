import type { PrintedDocument } from '../../documents/index.ts';
import type { AgreementInZone } from '../model.ts';
import { signatureOf } from './cite-agreement.ts';
import { type PrintingParts, printPaper } from './print-paper.ts';
import { sidesOf } from './sides-of.ts';

/** Prints the non-disclosure agreement (perjanjian kerahasiaan, NDA) that goes with an agreement. It has no number here. */
export async function printNonDisclosure(parts: PrintingParts, agreement: AgreementInZone): Promise<PrintedDocument> {
  const {
    office,
    institution: _,
    ...sides
  } = await sidesOf(parts, agreement, await signatureOf(parts.pool, agreement));
  const data = { number: null, ...sides, agreement: { number: agreement.number, date: sides.date } };
  return printPaper(parts, 'non_disclosure', data, { documentId: agreement.agreementId, office });
}

/** Prints the statement of full responsibility (SPTJM) of an institution's leader, with room for stamp duty. */
export async function printResponsibility(parts: PrintingParts, agreement: AgreementInZone): Promise<PrintedDocument> {
  const { office, second, place, date } = await sidesOf(parts, agreement, await signatureOf(parts.pool, agreement));
  const { name: organisation, address, signatory } = second;
  const data = {
    number: null,
    date,
    place,
    declarer: { ...signatory, organisation, address, identityNumber: null },
    agreement: { number: agreement.number, date },
    statements: [],
    isStamped: true,
  };
  return printPaper(parts, 'responsibility_statement', data, { documentId: agreement.agreementId, office });
}
