import { bilingual } from '../words/bilingual.ts';

/** Words of the search by person. */
export const personWords = bilingual(
  {
    title: 'Cari menurut orang',
    lead: 'Siapa yang pernah bertanya tentang seseorang, di wilayah kantor Anda. Pencarian ini sendiri tercatat di log atas nama Anda, dengan kasus dan alasannya.',
    form: 'Pencarian',
    nik: 'NIK',
    nikHint: '16 digit. Tidak disimpan di alamat halaman atau di peramban.',
    caseRef: 'Nomor kasus',
    caseRefHint: 'Nomor pengaduan, tiket, atau surat yang menjadi dasar.',
    reason: 'Alasan',
    reasonHint: 'Satu kalimat. Jangan tulis NIK atau nama.',
    from: 'Dari tanggal',
    to: 'Sampai tanggal',
    period: 'Kosong: 365 hari terakhir. Paling lama lima tahun.',
    send: 'Catat dan cari',
    results: 'Catatan tentang orang ini',
    recorded: 'Pencarian ini tercatat dengan nomor',
    about: (caseRef: string, from: string, to: string) =>
      `Kasus ${caseRef}. Masa ${from} sampai ${to}. Tautan membuka tab baru, agar hasil ini tidak hilang.`,
    none: 'Tidak ada catatan tentang orang ini pada masa itu',
    noneText:
      'Tidak ada yang bertanya tentang orang ini di wilayah kantor Anda. Catatan di wilayah lain tidak tampil di sini.',
    limit: 'Batas pencarian Anda hari ini habis',
    limitText:
      'Tidak ada yang ditampilkan. Percobaan ini tercatat. Lanjutkan besok, atau minta petugas lain yang berwenang.',
    more: 'Cari yang lebih lama, dicatat lagi',
    moreNone: 'Belum ada di bagian yang sudah dibaca. Masih ada catatan yang lebih lama.',
    again: 'Pencarian baru',
  },
  {
    title: 'Search by person',
    lead: 'Who has asked about somebody, in the region of your office. The search itself is recorded in the log under your name, with case and reason.',
    form: 'Search',
    nik: 'NIK',
    nikHint: '16 digits. Kept neither in the address of the page nor in the browser.',
    caseRef: 'Number of the case',
    caseRefHint: 'Number of the complaint, ticket or letter that it rests on.',
    reason: 'Reason',
    reasonHint: 'One sentence. Write no NIK and no name.',
    from: 'From',
    to: 'To',
    period: 'Empty: the last 365 days. Five years at most.',
    send: 'Record and search',
    results: 'Records about this person',
    recorded: 'This search is recorded under the number',
    about: (caseRef: string, from: string, to: string) =>
      `Case ${caseRef}. From ${from} to ${to}. Links open a new tab, so that these results are not lost.`,
    none: 'There is no record about this person in that period',
    noneText:
      'Nobody asked about this person in the region of your office. Records of other regions are not shown here.',
    limit: 'Your searches of today are used up',
    limitText: 'Nothing is shown. The attempt is recorded. Go on tomorrow, or ask another officer who may.',
    more: 'Search older ones, recorded again',
    moreNone: 'Nothing in what was read so far. There are older records.',
    again: 'New search',
  },
);
