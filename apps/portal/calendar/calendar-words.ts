import { bilingual } from '../words/bilingual.ts';
import type { End } from './queries.ts';

export const calendarWords = bilingual(
  {
    title: 'Kalender berakhirnya akses',
    lead: 'Perjanjian, hak, sertifikat, kuota sementara, dan surat penunjukan, menurut hari terakhirnya.',
    from: 'Mulai bulan',
    thisMonth: 'Bulan ini',
    length: 'Lamanya',
    threeMonths: '3 bulan',
    months: (count: number) => `${count} bulan`,
    none: 'Tidak ada yang berakhir.',
    noneAtAll: 'Tidak ada yang berakhir pada bulan-bulan ini',
    noneText: 'Pilih waktu yang lebih lama, atau bulan mulai yang lain.',
    more: (shown: number) => `Hanya ${shown} yang pertama ditampilkan. Pilih satu kantor untuk melihat semuanya.`,
    counted: (count: number, kind: string) => `${count} ${kind}`,
    left: (days: number) => (days === 0 ? 'hari ini' : days < 0 ? `${-days} hari lewat` : `${days} hari lagi`),
    continuedBy: (number: string) => `dilanjutkan ${number}`,
    today: 'hari ini',
    before: 'Bulan sebelumnya',
    after: 'Bulan berikutnya',
    turn: 'Bulan lain',
  },
  {
    title: 'Calendar of ends',
    lead: 'Agreements, rights, certificates, uplifts and letters of appointment, by their last day.',
    from: 'First month',
    thisMonth: 'This month',
    length: 'Length',
    threeMonths: '3 months',
    months: (count: number) => (count === 1 ? '1 month' : `${count} months`),
    none: 'Nothing ends.',
    noneAtAll: 'Nothing ends in these months',
    noneText: 'Choose a longer time, or another first month.',
    more: (shown: number) => `The first ${shown} alone are shown. Choose an office to see all.`,
    counted: (count: number, kind: string) => `${count} ${kind}`,
    left: (days: number) =>
      days === 0 ? 'today' : days < 0 ? `${-days} days over` : days === 1 ? '1 day left' : `${days} days left`,
    continuedBy: (number: string) => `continued by ${number}`,
    today: 'today',
    before: 'Months before',
    after: 'Months after',
    turn: 'Other months',
  },
);

/** What kinds of ends are called. */
export const endWords = bilingual(
  {
    agreement: 'PKS',
    right: 'Hak akses',
    certificate: 'Sertifikat',
    uplift: 'Kuota sementara',
    appointment: 'Surat penunjukan',
  } satisfies Record<End['kind'], string>,
  {
    agreement: 'Agreement',
    right: 'Right',
    certificate: 'Certificate',
    uplift: 'Uplift',
    appointment: 'Appointment',
  },
);
