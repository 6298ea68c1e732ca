import { bilingual } from '../words/bilingual.ts';
import type { Kind, Move, State } from './queries.ts';

/** What kinds of sanctions are called. */
export const kindWords = bilingual(
  {
    warning: 'Surat peringatan',
    quota_cut: 'Pengurangan kuota',
    temporary_shut_off: 'Penutupan sementara',
    revocation: 'Pencabutan hak akses',
    end_of_agreement: 'Pengakhiran PKS',
  } satisfies Record<Kind, string>,
  {
    warning: 'Warning',
    quota_cut: 'Quota cut',
    temporary_shut_off: 'Temporary shut-off',
    revocation: 'Revocation of access',
    end_of_agreement: 'End of the agreement',
  },
);

/** What states are called. */
export const stateWords = bilingual(
  {
    proposed: 'Diusulkan',
    decided: 'Berlaku',
    dismissed: 'Tidak dilanjutkan',
    lifted: 'Dicabut',
    settled: 'Dipenuhi',
    expired: 'Berakhir sendiri',
  } satisfies Record<State, string>,
  {
    proposed: 'Proposed',
    decided: 'In force',
    dismissed: 'Dismissed',
    lifted: 'Lifted',
    settled: 'Answered',
    expired: 'Ended by itself',
  },
);

/** What a sanction does, as long as it is in force. */
export const effectWords = bilingual(
  {
    warning:
      'Akses berjalan seperti biasa. Peringatan dihitung; paling banyak tiga, lalu sanksi berikutnya dapat diusulkan.',
    quota_cut: 'Kuota setiap hari, termasuk penambahan sementara, berkurang sebanyak itu.',
    temporary_shut_off: 'Setiap permintaan ditolak sejak tanggal itu, sampai sanksi dicabut.',
    revocation: 'Hak akses dicabut, dan hak baru tidak dapat diberikan sampai sanksi dicabut.',
    end_of_agreement: 'Perjanjian berakhir dan haknya dicabut. Tidak dapat dibatalkan; perjanjian baru dapat dibuat.',
  } satisfies Record<Kind, string>,
  {
    warning: 'Access goes on as it is. Warnings are counted: three at most, then the next sanction may be proposed.',
    quota_cut: 'The quota of every day, uplifts included, is less by so much.',
    temporary_shut_off: 'Every call is refused from that day on, until the sanction is lifted.',
    revocation: 'The rights are revoked, and no new ones can be given until the sanction is lifted.',
    end_of_agreement: 'The agreement is ended and its rights are revoked. It cannot be undone; a new one can be made.',
  },
);

/** What was done with each move, in the history. */
export const moveWords = bilingual(
  {
    propose: (by: string) => `Diusulkan oleh ${by}`,
    decide: (by: string) => `Diputus oleh ${by}`,
    dismiss: (by: string) => `Tidak dilanjutkan oleh ${by}`,
    lift: (by: string) => `Dicabut oleh ${by}`,
    settle: (by: string) => `Dinyatakan dipenuhi oleh ${by}`,
    expire: (by: string) => `Berakhir menurut ${by}`,
  } satisfies Record<Move, unknown>,
  {
    propose: (by: string) => `Proposed by ${by}`,
    decide: (by: string) => `Decided by ${by}`,
    dismiss: (by: string) => `Dismissed by ${by}`,
    lift: (by: string) => `Lifted by ${by}`,
    settle: (by: string) => `Marked as answered by ${by}`,
    expire: (by: string) => `Ended by ${by}`,
  },
);

export const sanctionWords = bilingual(
  {
    title: 'Sanksi',
    lead: 'Sanksi diusulkan dengan bukti, lalu diputus orang kedua dengan surat bernomor. Usulkan dari pemakaian lembaga atau dari suatu pola.',
    ownLead: 'Sanksi yang diputus tentang lembaga Anda. Buka untuk melihat sebabnya dan apa yang perlu dilakukan.',
    sanction: 'Sanksi',
    institution: 'Lembaga',
    office: 'Kantor',
    since: 'Sejak',
    letter: 'Surat',
    state: 'Keadaan',
    kind: 'Jenis',
    none: 'Tidak ada sanksi',
    noneText: 'Tidak ada sanksi dengan saringan ini. Usulan dibuat dari halaman pemakaian suatu lembaga.',
    noneOwn: 'Tidak ada sanksi yang pernah diputus tentang lembaga Anda.',
    evidence: 'Bukti',
    note: 'Catatan pengusul',
    remedies: 'Yang perlu dilakukan',
    dueOn: (day: string) => `Paling lambat ${day}.`,
    effect: 'Akibat pada akses',
    about: 'Tentang',
    aboutAll: 'Semua hak akses lembaga',
    aboutAgreement: (number: string) => `PKS ${number}`,
    aboutRight: (number: string) => `Satu hak akses pada PKS ${number}`,
    percent: 'Pengurangan',
    from: 'Mulai berlaku',
    history: 'Riwayat',
    rule: 'aturan sistem',
    letterOf: (number: string, day: string) => `Surat ${number}, ${day}.`,
    papers: 'Surat',
    decision: 'Surat keputusan',
    lifting: 'Surat pencabutan',
    next: 'Tindakan berikutnya',
    waits: (office: string) => `Menunggu keputusan kepala ${office}.`,
    mayNot: (office: string) => `Hanya kepala ${office} yang dapat melanjutkannya.`,
    over: 'Tidak ada lagi yang perlu dilakukan.',
    steps: 'Tahap sanksi',
  },
  {
    title: 'Sanctions',
    lead: 'A sanction is proposed with evidence, then decided by a second person in a numbered letter. Propose one from an institution’s usage or from a pattern.',
    ownLead: 'Sanctions that were decided about your institution. Open one to see why, and what is to be done.',
    sanction: 'Sanction',
    institution: 'Institution',
    office: 'Office',
    since: 'Since',
    letter: 'Letter',
    state: 'State',
    kind: 'Kind',
    none: 'No sanctions',
    noneText: 'No sanction is left by these filters. One is proposed from an institution’s usage.',
    noneOwn: 'No sanction was ever decided about your institution.',
    evidence: 'Evidence',
    note: 'Note of whoever proposed it',
    remedies: 'What is to be done',
    dueOn: (day: string) => `By ${day} at the latest.`,
    effect: 'What it does to access',
    about: 'About',
    aboutAll: 'All rights of the institution',
    aboutAgreement: (number: string) => `Agreement ${number}`,
    aboutRight: (number: string) => `One right of agreement ${number}`,
    percent: 'Cut',
    from: 'In force from',
    history: 'History',
    rule: 'a rule of the system',
    letterOf: (number: string, day: string) => `Letter ${number}, ${day}.`,
    papers: 'Letters',
    decision: 'Letter of decision',
    lifting: 'Letter that lifts it',
    next: 'What comes next',
    waits: (office: string) => `Waits for the decision of the head of ${office}.`,
    mayNot: (office: string) => `Only the head of ${office} can go on with it.`,
    over: 'Nothing is left to be done.',
    steps: 'Steps of the sanction',
  },
);
