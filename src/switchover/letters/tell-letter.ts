import { type AgreementInZone, citeAgreement } from '../../agreements/index.ts';
import type { PrintedCall, SwitchoverNotice, SwitchoverUndo } from '../../documents/index.ts';
import { getInstitutionProfile, type Officer, orToFillIn } from '../../institutions/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { findLastMethod } from '../calls/find-old-calls.ts';
import { guideOf, type ShownCall } from '../guide/guide-of.ts';
import type { LetterDraft } from '../model.ts';
import type { LetterScene } from './check-letter.ts';

/** A letter with the number and the day that its signature gives it, and who signs. */
interface Signing {
  readonly draft: LetterDraft;
  readonly number: string;
  readonly dated: Day;
  readonly signer: Officer;
}

type Scene = LetterScene & { readonly agreement: AgreementInZone };

/** What a letter is printed from: kept with it, so that it is printed again as it was signed, whatever changes later. */
export type LetterContent =
  | { readonly kind: 'switchover_notice'; readonly data: SwitchoverNotice }
  | { readonly kind: 'switchover_undo'; readonly data: SwitchoverUndo };

/** Everything that a letter says, as of its signature. */
export async function tellLetter(tx: Sql, scene: Scene, signing: Signing): Promise<LetterContent> {
  const { right, agreement, settings, today } = scene;
  const { draft, number, dated, signer } = signing;
  const institution = await getInstitutionProfile(tx, agreement.institutionId, today);
  const common = {
    number,
    date: dated,
    recipient: { position: orToFillIn(institution.leaderPosition), organisation: institution.name },
    institution: institution.name,
    agreement: await citeAgreement(tx, agreement),
    reason: draft.reason,
    lastDay: draft.valuesUntil,
    signatory: signatoryOf(signer),
    copies: [],
  };
  if (draft.kind === 'undo') {
    return { kind: 'switchover_undo', data: { ...common, switchedAfter: right.valuesUntil as Day } };
  }
  const guide = guideOf(right, institution, await findLastMethod(tx, right.rightId));
  const elements = guide.elements.map(({ name, format, answers }) => ({
    element: name,
    key: name,
    format: format.id,
    answers,
  }));
  const calls = { oldCall: printed(guide.old), newCall: printed(guide.now) };
  return { kind: 'switchover_notice', data: { ...common, undoDays: settings.switchoverUndoDays, ...calls, elements } };
}

function signatoryOf({ name, position, employeeNo }: Officer) {
  return { name, position: orToFillIn(position), rank: null, employeeNumber: employeeNo || null };
}

/** Of an answer what tells: its envelope is the same for all. */
function printed({ path, body, answer }: ShownCall): PrintedCall {
  const lines = (value: unknown) => JSON.stringify(value, null, 2);
  return { path, body: lines(body), answer: lines((answer as { content?: readonly unknown[] })?.content?.[0] ?? {}) };
}
