import { PUSAT } from '../../access/index.ts';
import type { AgreementDeed, FeedbackDuty, PrintedDocument } from '../../documents/index.ts';
import { readSettings } from '../../settings/index.ts';
import type { Annex } from '../annex/annex.ts';
import { getAgreement, getVersion } from '../find-agreements.ts';
import type { AgreementInZone } from '../model.ts';
import { answeredApplication } from './answered-application.ts';
import { citeAgreement, signatureOf } from './cite-agreement.ts';
import { kindWords } from './kind-words.ts';
import { notYet, type PrintingParts, printPaper } from './print-paper.ts';
import { contactsOf, type Sides, sidesOf } from './sides-of.ts';
import { frequencyWords } from './tell-terms.ts';

/**
 * Prints an agreement (PKS) as it is signed, or the draft that is to be signed. Addenda are papers of their own. Throws
 * `conflict` while its annex names no right: it says what for and by which methods.
 */
export async function printAgreement(parts: PrintingParts, agreement: AgreementInZone): Promise<PrintedDocument> {
  const { pool } = parts;
  const { agreementId, officeCode, number, startsOn, renews } = agreement;
  const { annex, endsOn, number: annexNumber } = await getVersion(pool, agreementId, 1);
  demandRights(annex);
  const { office, institution, ...sides } = await sidesOf(parts, agreement, await signatureOf(pool, agreement));
  const { approved, memorandum, need } = await answeredApplication(pool, agreement.applicationId);
  const { isoDueMonths, regionalUsageReport } = await readSettings(pool);
  const data: AgreementDeed = {
    number,
    ...sides,
    standing: standingOf({ office, institution }),
    approved,
    memorandum,
    recommendation: null,
    renews: renews === null ? null : await citeAgreement(pool, await getAgreement(pool, renews)),
    purposes: [...new Set(annex.rights.map(({ purpose }) => purpose))],
    need: need || `sebagaimana tercantum dalam Petunjuk Teknis Nomor ${annexNumber}.`,
    methods: [...new Set(annex.rights.map(({ method }) => method))],
    feedback: feedbackOf(annex),
    startsOn,
    endsOn,
    securityDueMonths: isoDueMonths,
    reportsUse: officeCode === PUSAT || regionalUsageReport,
    additional: [],
    ...(await contactsOf(parts, agreement)),
  };
  return printPaper(parts, 'agreement', data, { documentId: agreementId, office });
}

/** Throws `conflict` when an annex names no right. */
export function demandRights({ rights }: Annex): void {
  if (rights.length === 0)
    throw notYet(
      'The annex of this agreement names no right yet.',
      'Write the annex first.',
      'Juknis belum memuat hak akses. Lengkapi dahulu juknisnya.',
    );
}

/** Data balikan that is owed, as papers list it. */
export function feedbackOf({ feedback }: Annex): FeedbackDuty[] {
  return feedback.map(({ kind, format, frequency }) => ({
    kind: `${kind} (${format})`,
    frequency: frequencyWords[frequency],
  }));
}

function standingOf({ office, institution }: Pick<Sides, 'office' | 'institution'>): AgreementDeed['standing'] {
  return {
    first: `${office.name}, yang menyelenggarakan urusan administrasi kependudukan`,
    second: `${kindWords[institution.kind].toLowerCase()} di bidang ${institution.sector} yang memerlukan data kependudukan`,
  };
}
