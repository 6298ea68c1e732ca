import { bilingual } from '../words/bilingual.ts';

/** What the queues of the page are called. */
export const queueWords = bilingual(
  {
    tickets: 'Tiket NIK yang belum diambil',
    toSign: 'Naskah PKS menunggu tanda tangan',
    connections: 'Jaringan tertutup menunggu pemeriksaan',
    uplifts: 'Kuota sementara segera berakhir',
    sanctions: 'Usulan sanksi',
    switchLetters: 'Surat pengalihan',
    deathHints: 'Isyarat kematian',
    arrears: 'Tunggakan data balikan',
    reports: 'Laporan pemakaian terlambat',
    followUps: 'Tindak lanjut monev',
  },
  {
    tickets: 'Tickets that nobody has taken up',
    toSign: 'Agreements waiting for a signature',
    connections: 'Closed networks waiting for their check',
    uplifts: 'Uplifts that end soon',
    sanctions: 'Proposed sanctions',
    switchLetters: 'Letters about a switch',
    deathHints: 'Hints of deaths',
    arrears: 'Arrears of data balikan',
    reports: 'Late usage reports',
    followUps: 'Follow-ups of evaluations',
  },
);
export type QueueName = keyof typeof queueWords.id;
