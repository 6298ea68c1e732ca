import type { Bilingual } from './section.ts';

interface Item {
  /** The article that it rests on, or where it was seen in practice. */
  readonly source: string;
  readonly asks: Bilingual;
}

/**
 * What officers check with every institution. `yes` is as it should be. Items are added and reworded, never taken out:
 * signed dossiers name them by their keys.
 */
export const checklistItems = {
  purpose_kept: {
    source: 'UU 24/2013 pasal 58 ayat (4)',
    asks: {
      id: 'Data dipakai hanya untuk tujuan yang disebut dalam PKS.',
      en: 'Data are used for the purpose of the agreement alone.',
    },
  },
  not_spread: {
    source: 'UU 24/2013 pasal 79',
    asks: {
      id: 'Data tidak disebarluaskan dan tidak diberikan kepada pihak lain.',
      en: 'Data are not spread, nor handed to others.',
    },
  },
  officers_appointed: {
    source: 'Permendagri 102/2019',
    asks: {
      id: 'Daftar pengguna sesuai dengan petugas yang masih bertugas; akun yang lain sudah ditutup.',
      en: 'The users are the officers still in office; all other accounts are closed.',
    },
  },
  accounts_personal: {
    source: 'Permendagri 57/2021',
    asks: {
      id: 'Akun, kata sandi, dan kunci tidak dipakai bersama.',
      en: 'Accounts, passwords and keys are not shared.',
    },
  },
  closed_network: {
    source: 'Permendagri 102/2019',
    asks: {
      id: 'Akses dilakukan hanya melalui jaringan tertutup yang terdaftar.',
      en: 'Access goes over the registered closed network alone.',
    },
  },
  new_answer: {
    source: 'Monev Disdukcapil Kota Tasikmalaya, Semester II 2021',
    asks: {
      id: 'Aplikasi memakai jawaban sesuai / tidak sesuai, atau pengalihannya sudah dijadwalkan.',
      en: 'The application uses the match / mismatch answer, or its move has a date.',
    },
  },
  readers_in_place: {
    source: 'Permendagri 76/2020',
    asks: {
      id: 'Card reader dan kartu SAM berada di tempat yang terdaftar.',
      en: 'Card readers and SAM cards are where they are registered.',
    },
  },
  feedback_delivered: {
    source: 'Permendagri 102/2019 jo. 17/2023',
    asks: {
      id: 'Data balikan disampaikan sesuai dengan PKS.',
      en: 'Data balikan is delivered as agreed.',
    },
  },
  iso_certificate: {
    source: 'Permendagri 57/2021',
    asks: {
      id: 'Sertifikat SNI ISO/IEC 27001 yang berlaku ditunjukkan.',
      en: 'A valid certificate of SNI ISO/IEC 27001 was shown.',
    },
  },
  breach_procedure: {
    source: 'UU 27/2022',
    asks: {
      id: 'Ada tata cara pemberitahuan kegagalan pelindungan data dalam 3 x 24 jam.',
      en: 'There is a procedure to notify a breach within 3 x 24 hours.',
    },
  },
  renewal_prepared: {
    source: 'Monev Disdukcapil Kota Tasikmalaya, Semester II 2021',
    asks: {
      id: 'Perpanjangan PKS yang mendekati akhir sudah dipersiapkan.',
      en: 'The renewal of an agreement near its end is prepared.',
    },
  },
} as const satisfies Record<string, Item>;

export type ChecklistItem = keyof typeof checklistItems;
export const checklistKeys = Object.keys(checklistItems) as ChecklistItem[];

export const answerKinds = ['yes', 'no', 'not_applicable'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What officers found of an item. A `no` says in its remark what is wrong. */
export interface Answer {
  readonly answer: AnswerKind;
  readonly remark: string;
}

/** Answers by item; what nobody has answered is left out. */
export type Answers = Readonly<Partial<Record<ChecklistItem, Answer>>>;

/** Items that nobody has answered yet. */
export function unanswered(answers: Answers): ChecklistItem[] {
  return checklistKeys.filter((item) => answers[item] === undefined);
}
