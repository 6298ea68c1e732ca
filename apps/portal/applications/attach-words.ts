import { bilingual } from '../words/bilingual.ts';

export const attachWords = bilingual(
  {
    kind: 'Jenis lampiran',
    choose: 'Pilih jenis',
    file: 'Berkas',
    hint: 'PDF, JPEG, atau PNG, paling besar 10 MB.',
    attach: 'Lampirkan',
    needKind: 'Pilih jenis lampiran.',
    needFile: 'Pilih berkas.',
    unfit: 'Berkas harus PDF, JPEG, atau PNG, tidak kosong, dan paling besar 10 MB. Pindai ulang bila perlu.',
  },
  {
    kind: 'Kind of paper',
    choose: 'Choose a kind',
    file: 'File',
    hint: 'PDF, JPEG or PNG, up to 10 MB.',
    attach: 'Attach',
    needKind: 'Choose a kind of paper.',
    needFile: 'Choose a file.',
    unfit: 'The file has to be a PDF, JPEG or PNG, not empty, and up to 10 MB. Scan it anew if need be.',
  },
);
