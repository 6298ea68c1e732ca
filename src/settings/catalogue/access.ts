import { ASSUMED, fixed, type Setting, wholeNumber, yesOrNo } from '../setting.ts';

/** What is given, over which networks, and how it is answered and kept. */
export const accessSettings = {
  protectedElementsByDefault: {
    allowed: fixed(false),
    fallback: false,
    unit: 'none',
    source: 'UU 24/2013 art. 84',
    about: {
      id: 'Elemen yang memuat aib tidak pernah diberikan tanpa persetujuan tertulis Menteri.',
      en: 'Protected elements are never given without the written approval of the Minister.',
    },
  },
  valuesByDefault: {
    allowed: fixed(false),
    fallback: false,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Hak akses menjawab sesuai / tidak sesuai; nilai elemen hanya bila disebut tersendiri.',
      en: 'A right answers match or mismatch; it returns values only where it says so.',
    },
  },
  oldAnswersForLawEnforcement: {
    allowed: fixed('with_written_approval'),
    fallback: 'with_written_approval',
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Setelah pengalihan November 2021, hanya penegakan hukum dengan persetujuan tertulis yang tetap menerima data.',
      en: 'After the switch of November 2021 only law enforcement with a written approval still gets data returned.',
    },
  },
  lawEnforcementTwoPeople: {
    allowed: yesOrNo,
    fallback: true,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Pencarian untuk penegakan hukum memerlukan nomor perkara dan persetujuan orang kedua.',
      en: 'A search for law enforcement needs a case number and the approval of a second person.',
    },
  },
  registeredNetworksOnly: {
    allowed: yesOrNo,
    fallback: true,
    unit: 'none',
    source: 'Monev Disdukcapil Kota Tasikmalaya 2021: jaringan tertutup',
    about: {
      id: 'Layar data pada portal hanya terbuka dari jaringan yang terdaftar.',
      en: "The portal's data screens open from registered networks only.",
    },
  },
  sharedPlatformAllowed: {
    allowed: yesOrNo,
    fallback: true,
    unit: 'none',
    source: 'Praktik; definisinya dicabut Permendagri 17/2023',
    about: {
      id: 'Platform Bersama boleh dipakai sebagai jenis sambungan.',
      en: 'A shared platform (Platform Bersama) may be used as a kind of connection.',
    },
  },
  cardReadsCharged: {
    allowed: yesOrNo,
    fallback: false,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Pembacaan KTP-el dengan card reader dikenai tarif; PP 10/2023 tidak menyebutnya.',
      en: 'Reading a card with a card reader is charged; PP 10/2023 does not name it.',
    },
  },
  keyOverlapDays: {
    allowed: wholeNumber(0, 90),
    fallback: 14,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Setelah kunci diganti, kunci lama boleh tetap berlaku paling lama sekian hari.',
      en: 'When a key is renewed, the one before may stay good for at most so many days.',
    },
  },
  logRetentionMonths: {
    allowed: wholeNumber(12, 240),
    fallback: 60,
    unit: 'months',
    source: ASSUMED,
    about: {
      id: 'Log akses disimpan sekian bulan penuh; bila instalasi ini disetel menyimpannya lebih lama, yang lebih lama berlaku.',
      en: 'The access log is kept so many whole months; where this installation is set to keep it longer, that counts.',
    },
  },
} as const satisfies Record<string, Setting>;
