import { bilingual } from '../words/bilingual.ts';
import type { Result } from './queries.ts';

export const moveWords = bilingual(
  {
    takeUp: 'Ambil tiket',
    takeUpText: 'Tiket menjadi tanggungan Anda, dan lembaga melihat bahwa sedang diperiksa.',
    answer: 'Jawab',
    answerTitle: 'Jawab tiket',
    result: 'Apa yang ditemukan?',
    tell: 'Kalimat untuk orangnya (bila perlu)',
    tellHint: 'Dibacakan operator. Kosongkan untuk kalimat yang biasa bagi temuan itu; jangan tulis NIK.',
    send: 'Kirim jawaban',
    close: 'Sudah disampaikan',
    closeText: 'Tiket ditutup, dan NIK-nya dihapus dari tiket.',
    withdraw: 'Tarik tiket',
    withdrawTitle: 'Tarik tiket ini?',
    withdrawText: 'Kantor tidak memeriksanya lagi, dan NIK-nya dihapus dari tiket. Ini tidak dapat dibatalkan.',
  },
  {
    takeUp: 'Take it up',
    takeUpText: 'The ticket becomes yours, and the institution sees that somebody looks into it.',
    answer: 'Answer',
    answerTitle: 'Answer the ticket',
    result: 'What was found?',
    tell: 'Sentence for the person (if needed)',
    tellHint: 'The operator reads it out. Leave it empty for the usual one of what was found; write no NIK.',
    send: 'Send the answer',
    close: 'The person was told',
    closeText: 'The ticket is closed and forgets the NIK.',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw this ticket?',
    withdrawText: 'The office looks into it no more, and the ticket forgets the NIK. This cannot be undone.',
  },
);

/** What an office may have found, as it chooses it. */
export const findingWords = bilingual(
  {
    consolidated: 'Sudah dikonsolidasi: NIK dapat diperiksa lagi',
    registered_elsewhere: 'Terdaftar di daerah lain: orangnya ke Disdukcapil di sana',
    must_come: 'Perlu datang ke kantor ini membawa KTP-el dan Kartu Keluarga',
    no_such_person: 'Belum terdaftar: orangnya mendaftar di Disdukcapil terdekat',
    wrong_nik: 'NIK salah: dibaca lagi dari KTP-el',
  } satisfies Record<Result, string>,
  {
    consolidated: 'Consolidated: the NIK can be checked again',
    registered_elsewhere: 'Registered in another region: the person goes to the Disdukcapil there',
    must_come: 'Has to come to this office with KTP-el and family card',
    no_such_person: 'Not registered: the person registers at the nearest Disdukcapil',
    wrong_nik: 'The NIK is wrong: it is read again from the KTP-el',
  },
);
