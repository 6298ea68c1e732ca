import { bilingual } from '../words/bilingual.ts';
import type { Application, PaperKind } from './queries.ts';

/** What kinds of papers are called. */
export const paperWords = bilingual(
  {
    form_scan: 'Pindaian formulir permohonan',
    deed: 'Akta pendirian atau AD/ART',
    domicile: 'Surat keterangan domisili',
    licence: 'Izin usaha',
    kemenkumham_decree: 'Keputusan pengesahan Kemenkumham',
    recommendation: 'Rekomendasi tertulis instansi pembina',
    region_head_letter: 'Surat kepala daerah',
    decision_letter: 'Surat persetujuan atau penolakan',
    signed_document: 'Nota kesepahaman, PKS atau juknis yang ditandatangani',
    minutes: 'Berita acara',
    other: 'Lainnya',
  } satisfies Record<PaperKind, string>,
  {
    form_scan: 'Scan of the application form',
    deed: 'Deed of foundation or statutes',
    domicile: 'Certificate of domicile',
    licence: 'Business licence',
    kemenkumham_decree: 'Decree of the Ministry of Law',
    recommendation: 'Written recommendation of the supervising authority',
    region_head_letter: 'Letter of the head of the region',
    decision_letter: 'Letter of approval or refusal',
    signed_document: 'Signed memorandum, agreement or annex',
    minutes: 'Minutes',
    other: 'Other',
  },
);

/** Before what a paper has to be there. */
export const beforeWords = bilingual(
  {
    submit: 'sebelum diajukan',
    forward: 'sebelum diteruskan',
    approve: 'sebelum disetujui',
    activate: 'sebelum akses dibuka',
  } satisfies Record<AskedBefore, string>,
  {
    submit: 'before it is submitted',
    forward: 'before it is forwarded',
    approve: 'before it is approved',
    activate: 'before access is opened',
  },
);

/** Moves that ask for a paper of their own. */
export type AskedBefore = Extract<
  Application['papers'][number]['before'],
  'submit' | 'forward' | 'approve' | 'activate'
>;
