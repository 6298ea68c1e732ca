import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Semester } from '../../semester.ts';
import type { EvaluationState } from '../model.ts';
import type { Answers } from './checklist.ts';
import type { Bilingual, Column, Row } from './section.ts';

/** States of a dossier: filled by the system and written on by officers, completed under a number, signed for good. */
export const dossierStates = ['open', 'completed', 'signed'] as const;
export type DossierState = (typeof dossierStates)[number];

/** A section as it was filled, with all that is needed to show it later: titles and columns may change meanwhile. */
export interface FilledSection {
  readonly key: string;
  readonly title: Bilingual;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** In a few Indonesian words, for tables of many institutions. */
  readonly brief: string;
}

/** What the system knew of an institution on a day. */
export interface Filling {
  readonly filledOn: Day;
  readonly sections: readonly FilledSection[];
  /** Keys of the sections that ask for attention. */
  readonly notable: readonly string[];
  /** Of the agreement in force that ends first; null where none is. */
  readonly daysLeft: number | null;
  /** Whether one of its agreements is near its end, by the setting. */
  readonly nearEnd: boolean;
}

/** Who signed the minutes (berita acara), when and how, and the file that shows it. */
export interface MinutesSignature {
  readonly signedOn: Day;
  readonly how: 'scan' | 'pades';
  readonly office: { readonly name: string; readonly position: string };
  readonly institution: { readonly name: string; readonly position: string };
  readonly signers: readonly string[];
  readonly fileId: Uuid;
}

/** A dossier without its sections, as a list shows it. */
export interface ListedDossier extends Omit<Filling, 'sections'> {
  readonly dossierId: Uuid;
  readonly evaluationId: Uuid;
  readonly institutionId: Uuid;
  readonly institution: string;
  /** The office that holds the evaluation. */
  readonly officeCode: string;
  readonly state: DossierState;
  readonly minutesNo: string | null;
  readonly signedOn: Day | null;
}

/** What a list says besides of what is left to be done. */
export interface DossierProgress {
  /** Items of the checklist that nobody has answered. */
  readonly unanswered: number;
  readonly findingCount: number;
}

/** Which evaluation a dossier is of, where a list has dossiers of several. */
export interface HeldOn extends Semester {
  readonly title: string;
  readonly day: Day;
}

/** That an institution is invited to an evaluation whose minutes it has not signed. */
export interface Invitation extends HeldOn {
  readonly dossierId: Uuid;
  readonly state: EvaluationState;
  readonly beginsMinute: number;
  readonly endsMinute: number;
  readonly place: string;
  readonly invitationNo: string;
}

/** What is known and found of an institution in one evaluation. */
export interface Dossier extends ListedDossier, Filling {
  readonly answers: Answers;
  readonly signature: MinutesSignature | null;
}
