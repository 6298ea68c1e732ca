import { bilingual } from '../words/bilingual.ts';
import type { DialogMove } from './dialog-moves.ts';

interface MoveText {
  readonly [key: string]: string;
  /** What the button says. */
  readonly label: string;
  /** What follows from it. */
  readonly about: string;
}

/** What moves are called on their buttons, and what follows from each. */
export const moveTexts = bilingual(
  {
    take_up: {
      label: 'Mulai memeriksa',
      about: 'Permohonan menjadi tanggungan Anda; pemohon melihat bahwa ia diperiksa.',
    },
    return: {
      label: 'Kembalikan',
      about: 'Pemohon membaca alasan dan catatan di bawah, memperbaiki, lalu mengajukan lagi.',
    },
    forward: {
      label: 'Teruskan ke Ditjen Dukcapil',
      about: 'Dengan surat gubernur, bupati, atau wali kota. Setelah itu Ditjen Dukcapil yang memegangnya.',
    },
    approve: {
      label: 'Setujui',
      about: 'Surat persetujuan dapat dicetak setelah ini. Kosongkan nomor untuk memakai nomor surat berikutnya.',
    },
    refuse: {
      label: 'Tolak',
      about: 'Penolakan tidak dapat ditarik kembali; lembaga perlu mengajukan permohonan baru.',
    },
    sign_mou: { label: 'Catat nota kesepahaman', about: 'Setelah kedua pihak menandatanganinya.' },
    request_credentials: {
      label: 'Minta ID pengguna',
      about: 'Jaringan tertutup lembaga didaftarkan lebih dahulu di halaman lembaga.',
    },
    await_network: { label: 'Tunggu jaringan', about: 'Tinggal jaringan tertutup yang belum diperiksa.' },
    begin_trial: { label: 'Mulai uji coba', about: 'Sedikitnya satu jaringan tertutup lembaga sudah dibuka.' },
    repeat_network_check: {
      label: 'Ulangi pemeriksaan jaringan',
      about: 'Bila uji coba menunjukkan jaringannya belum siap.',
    },
    activate: { label: 'Buka akses', about: 'Dengan berita acara uji coba yang ditandatangani.' },
  } satisfies Record<DialogMove, MoveText>,
  {
    take_up: { label: 'Begin to check', about: 'It becomes yours; the applicant sees that it is being checked.' },
    return: { label: 'Return', about: 'The applicant reads reason and remarks, mends the form, and submits it again.' },
    forward: {
      label: 'Forward to Ditjen Dukcapil',
      about: 'By the letter of the governor, regent or mayor. From then on Ditjen Dukcapil holds it.',
    },
    approve: {
      label: 'Approve',
      about: 'The letter of approval can be printed then. Leave the number out to take the next one.',
    },
    refuse: { label: 'Refuse', about: 'A refusal cannot be taken back; the institution has to apply anew.' },
    sign_mou: { label: 'Record the memorandum', about: 'Once both sides have signed it.' },
    request_credentials: {
      label: 'Ask for user ids',
      about: 'The closed network of the institution is declared before, on its own page.',
    },
    await_network: { label: 'Wait for the network', about: 'Only the closed network is yet to be checked.' },
    begin_trial: { label: 'Begin the trial', about: 'At least one closed network of the institution is open.' },
    repeat_network_check: {
      label: 'Check the network again',
      about: 'When the trial showed that the network is not ready.',
    },
    activate: { label: 'Open access', about: 'By the signed minutes of the trial.' },
  },
);

export const moveWords = bilingual(
  {
    letterNo: 'Nomor surat',
    letterNoHint: 'Kosongkan untuk memakai nomor berikutnya.',
    letterDate: 'Tanggal surat',
    letterDateHint: 'hh-bb-tttt; kosongkan untuk hari ini.',
    file: 'Pindaian surat',
    fileThere: (name: string) => `Kosongkan untuk memakai “${name}” yang sudah dilampirkan.`,
    reason: 'Alasan',
    reasonHint: 'Dibaca pemohon dan tercatat di riwayat.',
    needLetterNo: 'Isi nomor surat.',
    needLetterDate: 'Isi tanggal surat seperti 25-11-2021.',
    badDate: 'Tulis tanggal seperti 25-11-2021.',
    needFile: 'Pilih pindaian surat.',
    needReason: 'Isi alasan.',
    readAnew: 'Baca keadaan terbaru',
    remarks: 'Catatan pada isian',
    remarksHint: 'Tampil di isian yang perlu diperbaiki. Boleh tidak ada.',
    field: 'Isian',
    remark: 'Yang perlu diperbaiki',
    chooseField: 'Pilih isian',
    addRemark: 'Tambah catatan',
    removeRemark: (no: number) => `Hapus catatan ${no}`,
    remarkNo: (no: number) => `Catatan ${no}`,
    needField: 'Pilih isian dari catatan ini.',
    needRemark: 'Tulis apa yang perlu diperbaiki.',
  },
  {
    letterNo: 'Number of the letter',
    letterNoHint: 'Leave it out to take the next number.',
    letterDate: 'Date of the letter',
    letterDateHint: 'dd-mm-yyyy; leave it out for today.',
    file: 'Scan of the letter',
    fileThere: (name: string) => `Leave it out to use “${name}”, which is attached already.`,
    reason: 'Reason',
    reasonHint: 'The applicant reads it, and it stands in the history.',
    needLetterNo: 'Fill in the number of the letter.',
    needLetterDate: 'Fill in the date of the letter, such as 25-11-2021.',
    badDate: 'Write the date like 25-11-2021.',
    needFile: 'Choose the scan of the letter.',
    needReason: 'Fill in the reason.',
    readAnew: 'Read it anew',
    remarks: 'Remarks on fields',
    remarksHint: 'They stand at the fields that have to be mended. There may be none.',
    field: 'Field',
    remark: 'What has to be mended',
    chooseField: 'Choose a field',
    addRemark: 'Add a remark',
    removeRemark: (no: number) => `Remove remark ${no}`,
    remarkNo: (no: number) => `Remark ${no}`,
    needField: 'Choose the field of this remark.',
    needRemark: 'Write what has to be mended.',
  },
);
