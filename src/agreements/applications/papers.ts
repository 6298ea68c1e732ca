import type { Act } from '../../access/index.ts';
import type { FieldProblem } from '../../kernel/index.ts';
import type { Application } from './model.ts';
import type { Move, Way } from './moves.ts';

interface PaperKind {
  readonly label: string;
  /** What whoever adds it must be permitted. */
  readonly act: Act;
}

const paper = (label: string, act: Act = 'application.write'): PaperKind => ({ label, act });

/** Kinds of papers of an application, by their names in Indonesian. */
export const paperKinds = {
  form_scan: paper('Pindaian formulir permohonan'),
  deed: paper('Akta pendirian atau AD/ART'),
  domicile: paper('Surat keterangan domisili'),
  licence: paper('Izin usaha'),
  kemenkumham_decree: paper('Keputusan pengesahan Kemenkumham'),
  recommendation: paper('Rekomendasi tertulis instansi pembina'),
  region_head_letter: paper('Surat kepala daerah', 'application.review'),
  decision_letter: paper('Surat persetujuan atau penolakan', 'application.decide'),
  signed_document: paper('Nota kesepahaman, PKS atau juknis yang ditandatangani', 'agreement.prepare'),
  minutes: paper('Berita acara', 'connection.check'),
  other: paper('Lainnya'),
} as const satisfies Record<string, PaperKind>;
export type PaperKindName = keyof typeof paperKinds;

/** A paper that has to be there before a move. */
export interface AskedPaper {
  readonly kind: PaperKindName;
  readonly before: Move;
}

/** What a legal entity (BHI) adds before its application is forwarded or, where it is central, approved. */
export const entityPapers = ['deed', 'domicile', 'licence', 'kemenkumham_decree', 'recommendation'] as const;

/** Every paper that an application has to have, and the move that it is asked for by. */
export function askedPapers({ channel, applicant }: Application, { regional }: Way): readonly AskedPaper[] {
  const leaving = regional ? 'forward' : 'approve';
  return [
    ...(channel === 'counter' ? [{ kind: 'form_scan', before: 'submit' } as const] : []),
    ...(applicant.kind === 'bhi' ? entityPapers.map((kind) => ({ kind, before: leaving }) as const) : []),
    ...(regional ? [{ kind: 'region_head_letter', before: 'forward' } as const] : []),
    { kind: 'minutes', before: 'activate' },
  ];
}

/** Every paper that is missing before an application leaves the office that checks it, at once. */
export function missingPapers({ applicant }: Application, there: readonly PaperKindName[]): FieldProblem[] {
  return applicant.kind === 'bhi' ? lacking(entityPapers, there) : [];
}

/** A paper form is registered with its scan. */
export function missingScan({ channel }: Application, there: readonly PaperKindName[]): FieldProblem[] {
  return channel === 'counter' ? lacking(['form_scan'], there) : [];
}

function lacking(asked: readonly PaperKindName[], there: readonly PaperKindName[]): FieldProblem[] {
  return asked
    .filter((kind) => !there.includes(kind))
    .map((kind) => ({
      name: `attachments.${kind}`,
      code: 'missing',
      reason: `${paperKinds[kind].label} is missing.`,
      indonesian: `Lampirkan: ${paperKinds[kind].label}.`,
    }));
}
