import { notYet, type PrintingParts, printPaper } from '../../agreements/index.ts';
import type { PrintedDocument, PrintedSanction, WarningLetter } from '../../documents/index.ts';
import { TO_FILL_IN } from '../../institutions/index.ts';
import type { Day } from '../../kernel/index.ts';
import { readSettings } from '../../settings/index.ts';
import { evidenceKinds, tellEvidence } from '../evidence.ts';
import { nextRung } from '../ladder.ts';
import type { Sanction } from '../model.ts';
import { contactOf } from '../put-into-effect.ts';
import { listSteps, type Step } from '../timeline.ts';
import { earlierWarnings, effectiveFrom } from '../what-came-before.ts';
import { wordOf } from '../words.ts';
import { citedAgreements, letterParts } from './letter-parts.ts';

/**
 * Prints the letter that decided a sanction (surat peringatan, surat sanksi), in the name of who decided and under the
 * letterhead of its office. Throws `conflict` while nobody has.
 */
export async function printDecision(parts: PrintingParts, sanction: Sanction): Promise<PrintedDocument> {
  const decision = (await listSteps(parts.pool, sanction.sanctionId)).find(({ move }) => move === 'decide');
  if (!decision)
    throw notYet(
      'Nobody has decided this sanction.',
      'Decide it first.',
      'Sanksi ini belum diputuskan. Putuskan dahulu.',
    );
  return sanction.kind === 'warning'
    ? printWarning(parts, sanction, decision)
    : printSanction(parts, sanction, decision);
}

async function printWarning(parts: PrintingParts, sanction: Sanction, decision: Step): Promise<PrintedDocument> {
  const { office, ...shared } = await letterParts(parts, sanction, decision);
  const next = nextRung(sanction, await readSettings(parts.pool));
  const [agreement] = await citedAgreements(parts.pool, sanction, decision.day);
  const letter: WarningLetter = {
    ...shared,
    ...numbered(sanction, decision),
    step: sanction.step ?? 1,
    agreement: agreement ?? { number: TO_FILL_IN, date: decision.day },
    earlier: await earlierWarnings(parts.pool, sanction),
    reasons: sanction.evidence.map(tellEvidence),
    actions: remediesOf(sanction),
    deadline: sanction.dueOn ?? decision.day,
    consequence: consequenceOf(sanction, next),
  };
  return printPaper(parts, 'warning_letter', letter, { documentId: sanction.sanctionId, office });
}

async function printSanction(parts: PrintingParts, sanction: Sanction, decision: Step): Promise<PrintedDocument> {
  const { office, ...shared } = await letterParts(parts, sanction, decision);
  const kind = sanction.kind as PrintedSanction;
  const letter = {
    ...shared,
    ...numbered(sanction, decision),
    sanction: kind,
    agreements: await citedAgreements(parts.pool, sanction, decision.day),
    earlier: await earlierWarnings(parts.pool, sanction),
    reasons: sanction.evidence.map(tellEvidence),
    effect: effectOf(sanction),
    from: (await effectiveFrom(parts.pool, sanction)) ?? decision.day,
    ways: kind === 'end_of_agreement' ? [] : remediesOf(sanction),
    contact: await contactOf(parts.pool, sanction),
  };
  return printPaper(parts, 'sanction_letter', letter, { documentId: sanction.sanctionId, office });
}

function numbered({ letterNo, letterDate }: Sanction, { day }: Step): { number: string | null; date: Day } {
  return { number: letterNo, date: letterDate ?? day };
}

function remediesOf({ evidence }: Sanction): string[] {
  return [...new Set(evidence.map(({ what }) => evidenceKinds[what].remedy.id))];
}

/** What follows on the ladder when the warning is not answered. */
function consequenceOf({ step }: Sanction, next: Sanction['kind'] | undefined): string {
  const word = next && wordOf({ kind: next, step: next === 'warning' ? (((step ?? 1) + 1) as 2 | 3) : null });
  const then = word ? `dapat ditetapkan ${word}` : 'dapat diusulkan sanksi sesuai dengan perjanjian kerja sama';
  return `Apabila sampai dengan batas waktu tersebut belum dipenuhi, ${then}.`;
}

function effectOf({ kind, percent, rightId }: Sanction): string {
  const whose = rightId === null ? 'seluruh hak akses' : 'hak akses yang disebut dalam sanksi ini';
  switch (kind) {
    case 'quota_cut':
      return `Kuota harian ${whose} dikurangi ${percent} persen sampai sanksi ini dicabut.`;
    case 'temporary_shut_off':
      return `Akses dengan ${whose} ditutup sampai sanksi ini dicabut.`;
    case 'revocation':
      return `Dicabut: ${whose}. Hak akses baru hanya dapat dipakai setelah sanksi ini dicabut.`;
    default:
      return 'Perjanjian kerja sama tersebut diakhiri beserta seluruh hak akses menurut perjanjian itu.';
  }
}
