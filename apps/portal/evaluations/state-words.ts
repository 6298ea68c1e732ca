import { bilingual } from '../words/bilingual.ts';
import type { DossierState, Evaluation, EvaluationState, FileKind } from './queries.ts';

/** What states of an evaluation are called. */
export const stateWords = bilingual(
  {
    planned: 'Direncanakan',
    invited: 'Undangan dikirim',
    held: 'Dilaksanakan',
    closed: 'Ditutup',
  } satisfies Record<EvaluationState, string>,
  { planned: 'Planned', invited: 'Invited', held: 'Held', closed: 'Closed' },
);

/** What states of a dossier are called. */
export const dossierStateWords = bilingual(
  {
    open: 'Sedang diisi',
    completed: 'Menunggu tanda tangan',
    signed: 'Ditandatangani',
  } satisfies Record<DossierState, string>,
  { open: 'Being written', completed: 'Waits for signatures', signed: 'Signed' },
);

/** What is said of a dossier of a closed evaluation that nobody has signed. */
export const unsignedWords = bilingual({ unsigned: 'Tanpa tanda tangan' }, { unsigned: 'Unsigned' });

type Move = 'plan' | 'invite' | 'postpone' | 'hold' | 'close';

/** What was done with each move of an evaluation, in its history. */
export const moveWords = bilingual(
  {
    plan: 'Direncanakan',
    invite: 'Lembaga diundang',
    postpone: 'Ditunda, undangan ditarik kembali',
    hold: 'Dicatat sudah dilaksanakan',
    close: 'Ditutup',
  } satisfies Record<Move, string>,
  {
    plan: 'Planned',
    invite: 'Institutions invited',
    postpone: 'Postponed, invitations taken back',
    hold: 'Recorded as held',
    close: 'Closed',
  },
);

/** A move as its words have it. */
export function asMove({ move }: Evaluation['moves'][number]): Move {
  return move as Move;
}

/** What files of an evaluation are. */
export const fileKindWords = bilingual(
  {
    material: 'Materi paparan',
    photograph: 'Foto kegiatan',
    attendance_list: 'Daftar hadir bertanda tangan',
  } satisfies Record<FileKind, string>,
  { material: 'Material shown', photograph: 'Photograph', attendance_list: 'Attendance list with signatures' },
);
