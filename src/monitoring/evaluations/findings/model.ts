import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Bilingual } from '../dossiers/section.ts';

/** How much a finding weighs. */
export const findingWeights = ['note', 'minor', 'major'] as const;
export type FindingWeight = (typeof findingWeights)[number];

export const weightWords: Readonly<Record<FindingWeight, Bilingual>> = {
  note: { id: 'catatan', en: 'note' },
  minor: { id: 'ringan', en: 'minor' },
  major: { id: 'berat', en: 'major' },
};

/** Tindak lanjut: what has to be done about a finding, until when and by whom. */
export interface FollowUp {
  readonly task: string;
  readonly dueOn: Day;
  /** Whoever does it: a person or a part of the institution. */
  readonly responsible: string;
}

/** Temuan, as officers write it. */
export interface GivenFinding {
  readonly said: string;
  readonly weight: FindingWeight;
  /** Null where nothing has to be done. */
  readonly followUp: FollowUp | null;
}

/** A finding as it is kept. */
export interface Finding extends GivenFinding {
  readonly findingId: Uuid;
  readonly dossierId: Uuid;
  /** When its follow-up was done, and what is to be said of it; null while it is open. */
  readonly closed: { readonly on: Day; readonly remark: string } | null;
}

/** A follow-up of signed minutes, as a list of what is to be done shows it. */
export interface ListedFollowUp extends Finding {
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  readonly minutesNo: string;
  readonly signedOn: Day;
  /** Whether its day is over and it is not closed. */
  readonly overdue: boolean;
}
