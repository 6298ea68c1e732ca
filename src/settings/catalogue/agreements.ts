import { ASSUMED, fixed, numbers, oneOf, type Setting, wholeNumber, yesOrNo } from '../setting.ts';

/** From the application to the end of an agreement (PKS). */
export const agreementSettings = {
  centralMouRequired: {
    allowed: yesOrNo,
    fallback: true,
    unit: 'none',
    source: 'Permendagri 102/2019',
    about: {
      id: 'Pengguna pusat dan BHI pusat menandatangani nota kesepahaman sebelum PKS.',
      en: 'Central users and central legal entities sign a memorandum before the agreement.',
    },
  },
  regionalBhiMouRequired: {
    allowed: yesOrNo,
    fallback: false,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'BHI daerah menandatangani nota kesepahaman pula, di samping rekomendasi tertulis pembinanya.',
      en: "Regional legal entities sign a memorandum too, beside their supervisor's written recommendation.",
    },
  },
  changeByLetter: {
    allowed: yesOrNo,
    fallback: true,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Perubahan alamat, pengguna, kunci, dan petugas cukup dengan surat, tanpa adendum.',
      en: 'A change of address, user, key or officer needs a letter and no addendum.',
    },
  },
  nearEndDays: {
    allowed: wholeNumber(1, 730),
    fallback: 270,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'PKS disebut mendekati akhir bila sisa harinya paling banyak sekian; monev 2021 menyebut 7, 218, dan 236 hari.',
      en: 'An agreement is near its end with so many days left; the evaluation of 2021 named 7, 218 and 236.',
    },
  },
  reminderDays: {
    allowed: numbers(1, 365),
    fallback: [180, 90, 60, 30, 7],
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Pengingat dikirim ketika sisa hari PKS tepat sekian.',
      en: 'Reminders are sent when an agreement has exactly so many days left.',
    },
  },
  accessEndsWith: {
    allowed: fixed('last_day_in_zone_of_office'),
    fallback: 'last_day_in_zone_of_office',
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Akses berhenti sendiri pada akhir hari terakhir, menurut zona waktu kantor (WIB, WITA, WIT).',
      en: 'Access stops by itself at the end of the last day, in the time zone of the office.',
    },
  },
  quotaUpliftBy: {
    allowed: oneOf('dirjen', 'office'),
    fallback: 'dirjen',
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Yang menyetujui penambahan kuota sementara: Dirjen, atau kepala kantor yang menangani.',
      en: 'Who approves a temporary uplift of a quota: the Dirjen, or the head of the office that holds it.',
    },
  },
  quotaUpliftMostDays: {
    allowed: wholeNumber(1, 365),
    fallback: 90,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Penambahan kuota sementara berlaku paling lama sekian hari.',
      en: 'A temporary uplift of a quota lasts at most so long.',
    },
  },
  switchoverNoticeDays: {
    allowed: wholeNumber(0, 365),
    fallback: 30,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Pemberitahuan pengalihan dikirim paling lambat sekian hari sebelum hari terakhir metode lama.',
      en: 'A switch is announced at least so many days before the last day of the old methods.',
    },
  },
  switchoverUndoDays: {
    allowed: wholeNumber(0, 90),
    fallback: 14,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Pengalihan dapat ditunda kembali dengan surat paling lambat sekian hari setelah hari terakhir metode lama, satu kali.',
      en: 'A switch can be undone by letter, once, at the latest so many days after the last day of the old methods.',
    },
  },
  switchoverUndoMostDays: {
    allowed: wholeNumber(1, 180),
    fallback: 30,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Setelah penundaan, metode lama melayani lagi paling lama sekian hari.',
      en: 'After an undo the old methods serve again for at most so many days.',
    },
  },
} as const satisfies Record<string, Setting>;
