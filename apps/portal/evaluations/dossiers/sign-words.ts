import { bilingual } from '../../words/bilingual.ts';

export const signWords = bilingual(
  {
    label: 'Catat tanda tangan',
    title: 'Catat berita acara yang ditandatangani',
    about: 'Sesudah ini isinya tidak dapat diubah, dan lembaga membacanya.',
    how: 'Cara menandatangani',
    scan: 'Tanda tangan basah, dipindai',
    pades: 'Tanda tangan elektronik dalam PDF',
    file: 'Berita acara yang ditandatangani',
    fileHint: 'PDF, JPEG, atau PNG, paling besar 10 MB.',
    signedOn: 'Ditandatangani pada',
    officer: 'Petugas kantor yang menandatangani',
    choose: 'Pilih petugas',
    name: 'Nama penanda tangan lembaga',
    position: 'Jabatannya',
  },
  {
    label: 'Record the signatures',
    title: 'Record the minutes as signed',
    about: 'Nothing of it can be changed after this, and the institution reads it.',
    how: 'How it was signed',
    scan: 'By hand, scanned',
    pades: 'Electronically, in the PDF',
    file: 'Minutes as they were signed',
    fileHint: 'PDF, JPEG or PNG, up to 10 MB.',
    signedOn: 'Signed on',
    officer: 'Officer who signed for the office',
    choose: 'Choose an officer',
    name: 'Who signed for the institution',
    position: 'Position',
  },
);
