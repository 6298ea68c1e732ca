import { bilingual } from '../words/bilingual.ts';
import type { HintState } from './queries.ts';

/** States of a hint. */
export const hintStateWords = bilingual(
  {
    open: 'Belum ditangani',
    taken: 'Sedang ditelusuri',
    confirmed_elsewhere: 'Ternyata benar',
    not_confirmed: 'Tidak terbukti',
  } satisfies Record<HintState, string>,
  {
    open: 'Not taken up',
    taken: 'Being looked into',
    confirmed_elsewhere: 'Confirmed',
    not_confirmed: 'Not confirmed',
  },
);

export const deathWords = bilingual(
  {
    title: 'Isyarat kematian',
    lead: 'Kematian yang disebut lembaga dalam data balikannya. Register tidak berubah karenanya: kematian dicatat dengan akta, seperti biasa.',
    nik: 'NIK',
    died: 'Meninggal',
    institution: 'Disebut oleh',
    reported: 'Diterima',
    state: 'Keadaan',
    act: 'Tindakan',
    paper: (number: string) => `Surat ${number}`,
    none: 'Tidak ada isyarat',
    noneText: 'Tidak ada kematian dengan keadaan ini di wilayah Anda. Pilih keadaan yang lain.',
    take: 'Telusuri',
    takeTitle: 'Telusuri isyarat ini',
    takeText:
      'NIK lengkapnya akan ditampilkan sekali kepada Anda, dan dicatat di log atas nama Anda. Setelah itu hanya Anda dan kantor Anda yang menutupnya.',
    shown: 'NIK yang ditelusuri',
    shownText: 'Cari di register kematian dan akta. Nomor ini tidak ditampilkan lagi setelah halaman ditutup.',
    done: 'Selesai mencatat',
    close: 'Tutup',
    closeTitle: 'Tutup isyarat ini',
    result: 'Hasil',
    confirmed: 'Benar, dan sudah dicatat dengan akta',
    notConfirmed: 'Tidak terbukti',
    needResult: 'Pilih hasilnya.',
    closingPaper: 'Nomor akta atau surat',
    closingHint: 'Akta kematian, atau surat yang menyatakan sebaliknya.',
    needPaper: 'Isi nomornya.',
    others: 'dipegang kantor lain',
  },
  {
    title: 'Hints of deaths',
    lead: 'Deaths that institutions tell of in their data balikan. The register does not change by them: a death is registered by its certificate, as ever.',
    nik: 'NIK',
    died: 'Died',
    institution: 'Told by',
    reported: 'Received',
    state: 'State',
    act: 'Act',
    paper: (number: string) => `Paper ${number}`,
    none: 'No hints',
    noneText: 'There is no death in this state in your region. Choose another state.',
    take: 'Take up',
    takeTitle: 'Take up this hint',
    takeText:
      'The whole NIK is shown to you once, and recorded in the log under your name. You and your office close the hint then.',
    shown: 'NIK to be looked for',
    shownText:
      'Look in the registers of deaths and certificates. This number is not shown again once the page is closed.',
    done: 'I have noted it',
    close: 'Close',
    closeTitle: 'Close this hint',
    result: 'Result',
    confirmed: 'It is so, and registered by a certificate',
    notConfirmed: 'Not confirmed',
    needResult: 'Choose the result.',
    closingPaper: 'Number of the certificate or paper',
    closingHint: 'The death certificate, or the paper that says otherwise.',
    needPaper: 'Enter the number.',
    others: 'held by another office',
  },
);
