import { bilingual } from '../../words/bilingual.ts';
import type { AnswerKind } from './checklist-values.ts';

/** Answers to an item of the checklist. */
export const answerWords = bilingual(
  { yes: 'Ya', no: 'Tidak', not_applicable: 'Tidak berlaku' } satisfies Record<AnswerKind, string>,
  { yes: 'Yes', no: 'No', not_applicable: 'Not applicable' },
);

export const checklistWords = bilingual(
  {
    title: 'Daftar periksa',
    note: 'Ya berarti sesuai. Untuk setiap jawaban tidak, catatan menjelaskan apa yang belum sesuai.',
    remark: 'Catatan',
    send: 'Simpan jawaban',
    saved: 'Jawaban disimpan.',
    change: 'Ubah jawaban',
    notAnswered: 'Belum dijawab',
  },
  {
    title: 'Checklist',
    note: 'Yes is as it should be. For every no, the remark says what is wrong.',
    remark: 'Remark',
    send: 'Save the answers',
    saved: 'Answers were saved.',
    change: 'Change answers',
    notAnswered: 'Not answered',
  },
);
