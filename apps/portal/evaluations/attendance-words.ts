import { bilingual } from '../words/bilingual.ts';

export const attendanceWords = bilingual(
  {
    title: 'Isi daftar hadir',
    lead: 'Satu baris untuk setiap orang. Baris tanpa nama tidak disimpan.',
    row: (no: number) => `Orang ${no}`,
    name: 'Nama',
    position: 'Jabatan',
    institution: 'Lembaga',
    guest: 'Kantor atau tamu',
    signed: 'Menandatangani daftar hadir',
    add: 'Tambah orang',
    remove: (no: number) => `Hapus orang ${no}`,
    send: 'Simpan daftar hadir',
  },
  {
    title: 'Write the attendance list',
    lead: 'A row for each person. Rows without a name are not kept.',
    row: (no: number) => `Person ${no}`,
    name: 'Name',
    position: 'Position',
    institution: 'Institution',
    guest: 'Office or guest',
    signed: 'Signed the attendance list',
    add: 'Add a person',
    remove: (no: number) => `Take person ${no} out`,
    send: 'Save the attendance list',
  },
);
