import { bilingual } from '../words/bilingual.ts';
import type { PatternKind } from './queries.ts';

/** What kinds of patterns are called. */
export const patternKindWords = bilingual(
  {
    burst: 'Lonjakan dalam satu jam',
    off_hours: 'Di luar jam kerja',
    velocity: 'Satu orang ditanyakan banyak lembaga',
    sequence: 'NIK berurutan',
    guesses: 'Seperti menebak nilai',
    shared_credential: 'Satu pengguna, banyak alamat',
  } satisfies Record<PatternKind, string>,
  {
    burst: 'A burst within an hour',
    off_hours: 'Outside office hours',
    velocity: 'One person, many institutions',
    sequence: 'NIKs in sequence',
    guesses: 'As if values were guessed',
    shared_credential: 'One user, many addresses',
  },
);

/** What else it may be, and what is looked at first. A pattern proves nothing. */
export const patternAdviceWords = bilingual(
  {
    burst:
      'Mungkin layanan massal atau sistem yang mengulang sendiri. Tanyakan kepada admin lembaga apa yang terjadi pada jam itu.',
    off_hours: 'Mungkin piket atau proses malam. Tanyakan siapa yang bertugas, dan apakah jam hak perlu dibatasi.',
    velocity:
      'Mungkin orang yang sedang banyak berurusan. Lihat catatan permintaan di log; orangnya dibuka hanya untuk suatu kasus.',
    sequence:
      'Mungkin anak kembar atau daftar satu wilayah. Bandingkan dengan tujuan haknya; daftar massal punya jalannya sendiri.',
    guesses: 'Nilai yang terlalu banyak dicoba sudah ditahan sendiri. Tanyakan dari mana data lembaga berasal.',
    shared_credential:
      'Mungkin kata sandi dipakai bersama. Minta admin lembaga mengganti kredensialnya dan menyebut petugasnya.',
  } satisfies Record<PatternKind, string>,
  {
    burst:
      'It may be a mass service, or a system that repeats by itself. Ask the institution’s admin what happened in that hour.',
    off_hours:
      'It may be a night shift or nightly work. Ask who was on duty, and whether the hours of the right should be narrowed.',
    velocity:
      'It may be somebody with much to do at counters. See the record in the log; a person is opened for a case alone.',
    sequence:
      'It may be twins, or the list of a district. Compare it with the purpose of the right; lists have a way of their own.',
    guesses: 'Values that were tried too often are withheld already. Ask where the institution’s data come from.',
    shared_credential:
      'A password may be shared. Have the institution’s admin renew the credential and name its officers.',
  },
);

export const patternWords = bilingual(
  {
    title: 'Pola tak lazim',
    lead: 'Yang berbeda dari kebiasaan dan perlu dilihat petugas. Satu pola belum membuktikan apa pun.',
    kind: 'Pola',
    why: 'Sebab ditandai',
    institution: 'Lembaga',
    several: 'Beberapa lembaga',
    office: 'Kantor',
    day: 'Hari',
    state: 'Keadaan',
    open: 'Terbuka',
    closed: 'Ditutup',
    both: 'Semua',
    none: 'Tidak ada pola',
    noneText: 'Tidak ada yang menunggu dilihat. Pola dicari sendiri dari log setiap beberapa menit.',
    evidence: 'Yang tercatat',
    advice: 'Yang dilihat lebih dulu',
    followUp: 'Tindak lanjut',
    found: 'Ditemukan',
    close: 'Tutup pola',
    remark: 'Catatan penutup',
    remarkHint: 'Apa yang ditanyakan, kepada siapa, dan apa jawabannya. Tercatat di log.',
    needRemark: 'Tulis apa yang ditemukan.',
    closedBy: (name: string) => `Ditutup oleh ${name}`,
    others: 'Pola ini dipegang kantor lain; petugas kantor itu yang menutupnya.',
    usage: 'Pemakaian lembaga',
    propose: 'Usulkan sanksi',
  },
  {
    title: 'Unusual patterns',
    lead: 'What differs from habit and should be looked at. A pattern proves nothing by itself.',
    kind: 'Pattern',
    why: 'Why it was marked',
    institution: 'Institution',
    several: 'Several institutions',
    office: 'Office',
    day: 'Day',
    state: 'State',
    open: 'Open',
    closed: 'Closed',
    both: 'All',
    none: 'No patterns',
    noneText: 'Nothing waits to be looked at. Patterns are looked for in the log every few minutes.',
    evidence: 'What is recorded',
    advice: 'What to look at first',
    followUp: 'What was done',
    found: 'Found',
    close: 'Close the pattern',
    remark: 'Remark',
    remarkHint: 'What was asked, of whom, and what the answer was. It is recorded in the log.',
    needRemark: 'Write what was found.',
    closedBy: (name: string) => `Closed by ${name}`,
    others: 'Another office holds this pattern; its officers close it.',
    usage: 'Usage of the institution',
    propose: 'Propose a sanction',
  },
);

/** What the figures of the evidence are called. */
export const evidenceWords = bilingual(
  {
    hour: 'Jam',
    hours: (from: string, to: string) => `${from} sampai ${to}`,
    calls: 'Permintaan',
    usual: 'Biasanya',
    days: 'Dibandingkan dengan',
    daysOf: (days: string) => `${days} hari`,
    pairs: 'NIK yang bersebelahan',
    elements: 'Elemen ditahan',
    people: 'Dijawab kode 08',
    userId: 'Kredensial',
    officerRef: 'Petugas menurut lembaga',
    addresses: 'Alamat jaringan',
    institutions: 'Lembaga',
    requestId: 'Nomor permintaan',
  },
  {
    hour: 'Hour',
    hours: (from: string, to: string) => `${from} to ${to}`,
    calls: 'Calls',
    usual: 'Usually',
    days: 'Compared with',
    daysOf: (days: string) => `${days} days`,
    pairs: 'NIKs next to each other',
    elements: 'Elements withheld',
    people: 'Answered with code 08',
    userId: 'Credential',
    officerRef: 'Officer as the institution says',
    addresses: 'Network addresses',
    institutions: 'Institutions',
    requestId: 'Request number',
  },
);
