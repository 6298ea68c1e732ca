import { ASSUMED, type Setting, wholeNumber } from '../setting.ts';

/** From when on use is called unusual and shown to officers, and how small a count is not published. */
export const usageSettings = {
  burstTimesUsual: {
    allowed: wholeNumber(2, 100),
    fallback: 5,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Lonjakan: satu jam dengan permintaan sekian kali jam tersibuk yang biasa dari hak akses itu.',
      en: "Burst: an hour with so many times the calls of the right's usual busiest hour.",
    },
  },
  burstFewestCalls: {
    allowed: wholeNumber(10, 1_000_000),
    fallback: 500,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Jam dengan permintaan kurang dari sekian bukan lonjakan.',
      en: 'An hour with fewer calls is no burst.',
    },
  },
  officeOpensHour: {
    allowed: wholeNumber(0, 23),
    fallback: 7,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Jam kerja mulai pukul sekian, Senin sampai Jumat, menurut zona waktu kantor.',
      en: 'Office hours begin at this hour, Monday to Friday, in the time zone of the office.',
    },
  },
  officeClosesHour: {
    allowed: wholeNumber(1, 24),
    fallback: 18,
    unit: 'none',
    source: ASSUMED,
    about: { id: 'Jam kerja berakhir pukul sekian.', en: 'Office hours end at this hour.' },
  },
  offHoursTimesUsual: {
    allowed: wholeNumber(2, 100),
    fallback: 3,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Di luar jam kerja: sehari dengan permintaan sekian kali kebiasaan hak akses itu di luar jam kerja.',
      en: 'Off hours: a day with so many times the calls outside office hours that the right is used to.',
    },
  },
  offHoursFewestCalls: {
    allowed: wholeNumber(1, 1_000_000),
    fallback: 100,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Hari dengan permintaan di luar jam kerja kurang dari sekian tidak dilaporkan.',
      en: 'A day with fewer calls outside office hours is not reported.',
    },
  },
  velocityInstitutions: {
    allowed: wholeNumber(2, 1_000),
    fallback: 10,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Satu orang ditanyakan banyak lembaga: sekian lembaga.',
      en: 'One person asked about by many institutions: so many.',
    },
  },
  velocityDays: {
    allowed: wholeNumber(1, 30),
    fallback: 7,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Satu orang ditanyakan banyak lembaga: dihitung dalam sekian hari.',
      en: 'One person asked about by many institutions: counted within so many days.',
    },
  },
  sequencePairs: {
    allowed: wholeNumber(2, 10_000),
    fallback: 10,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'NIK berurutan: sekian kali sehari satu kredensial menanyakan NIK tepat di sebelah NIK yang sudah ditanyakannya.',
      en: 'NIKs in sequence: so often a day one credential asks about the NIK next to one that it has asked about.',
    },
  },
  guessesWithheld: {
    allowed: wholeNumber(1, 1_000_000),
    fallback: 20,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Tebakan: sekian jawaban ditahan dalam sebulan karena terlalu banyak nilai dicoba.',
      en: 'Guesses: so many answers withheld in a month, because too many values were tried.',
    },
  },
  sharedAddresses: {
    allowed: wholeNumber(2, 50),
    fallback: 5,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Kredensial dipakai bersama: satu pengguna memanggil dari sekian alamat dalam sehari.',
      en: 'Shared credential: one user calls from so many addresses on a day.',
    },
  },
  figuresSmallestCell: {
    allowed: wholeNumber(5, 1_000),
    fallback: 10,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Angka terbuka: sel dengan hitungan kurang dari sekian tidak diterbitkan.',
      en: 'Open figures: a cell with a smaller count is not published.',
    },
  },
} as const satisfies Record<string, Setting>;
