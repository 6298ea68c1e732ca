import { ASSUMED, fixed, type Setting, wholeNumber } from '../setting.ts';

/** Officers of the authority and of institutions, and their sessions. */
export const peopleSettings = {
  adminsRecommended: {
    allowed: wholeNumber(1, 10),
    fallback: 2,
    unit: 'people',
    source: ASSUMED,
    about: {
      id: 'Banyaknya admin yang dianjurkan bagi setiap lembaga pengguna.',
      en: 'How many admins an institution is advised to have.',
    },
  },
  endReasons: {
    allowed: fixed(['deceased', 'resigned', 'moved', 'ill', 'unfit', 'leaked']),
    fallback: ['deceased', 'resigned', 'moved', 'ill', 'unfit', 'leaked'],
    unit: 'none',
    source: `${ASSUMED}, menurut PP 37/2007`,
    about: {
      id: 'Hak akses petugas berakhir karena wafat, mengundurkan diri, pindah, sakit menetap, tidak cakap, atau membocorkan data.',
      en: 'The access of an officer ends on death, resignation, moving, lasting illness, incompetence or leaking data.',
    },
  },
  sessionIdleMinutes: {
    allowed: wholeNumber(5, 120),
    fallback: 30,
    unit: 'minutes',
    source: ASSUMED,
    about: {
      id: 'Sesi portal berakhir setelah sekian menit tanpa kegiatan.',
      en: 'A session of the portal is over after so many minutes without a request.',
    },
  },
  sessionMostHours: {
    allowed: wholeNumber(1, 24),
    fallback: 12,
    unit: 'hours',
    source: ASSUMED,
    about: {
      id: 'Sesi portal berakhir setelah sekian jam dalam hal apa pun.',
      en: 'A session of the portal is over after so many hours in any case.',
    },
  },
} as const satisfies Record<string, Setting>;
