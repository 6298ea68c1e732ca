import { bilingual } from '../words/bilingual.ts';
import type { Duty, Right } from './queries.ts';

/** The three methods of access. */
export const methodWords = bilingual(
  { web_service: 'Web service', web_portal: 'Web portal', card_reader: 'Pembaca kartu' } satisfies Record<
    NonNullable<Right['method']>,
    string
  >,
  { web_service: 'Web service', web_portal: 'Web portal', card_reader: 'Card reader' },
);

/** What a right is called by its status. */
export const rightStatusWords = bilingual(
  { active: 'Aktif', suspended: 'Ditangguhkan', expired: 'Berakhir', revoked: 'Dicabut' } satisfies Record<
    Right['status'],
    string
  >,
  { active: 'Active', suspended: 'Suspended', expired: 'Expired', revoked: 'Revoked' },
);

export const rightSigns = { active: 'ok', suspended: 'due', expired: 'rest', revoked: 'no' } as const;

/** How a right answers. */
export const answerWords = bilingual(
  { match: 'Sesuai atau tidak sesuai', values: 'Nilai elemen' } satisfies Record<NonNullable<Right['output']>, string>,
  { match: 'Matches or does not', values: 'Values of elements' },
);

export const frequencyWords = bilingual(
  {
    daily: 'Harian',
    weekly: 'Mingguan',
    monthly: 'Bulanan',
    quarterly: 'Triwulanan',
    semester: 'Semesteran',
  } satisfies Record<NonNullable<Duty['frequency']>, string>,
  { daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly', quarterly: 'Quarterly', semester: 'Every half year' },
);

export const sensitivityWords = bilingual(
  { plain: 'Biasa', health: 'Kesehatan', bank: 'Perbankan' } satisfies Record<NonNullable<Duty['sensitivity']>, string>,
  { plain: 'Ordinary', health: 'Health', bank: 'Banking' },
);

/** Weekdays from Monday (1) on. */
export const weekdayWords = bilingual(
  { 1: 'Senin', 2: 'Selasa', 3: 'Rabu', 4: 'Kamis', 5: 'Jumat', 6: 'Sabtu', 7: 'Minggu' },
  { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' },
);

/** What the terms of a right, and of data balikan, are called. */
export const termWords = bilingual(
  {
    purpose: 'Tujuan',
    method: 'Metode akses',
    elements: 'Elemen data',
    documents: 'Dokumen yang dapat diperiksa',
    output: 'Jawaban',
    answerMode: 'Jawaban web service',
    valuesUntil: 'Data dikembalikan sampai',
    valuesApproval: 'Persetujuan tertulis',
    answerSet: 'Elemen dalam jawaban',
    regionScope: 'Wilayah penduduk',
    networks: 'Jaringan asal',
    weekdays: 'Hari',
    opensMinute: 'Mulai pukul',
    closesMinute: 'Sampai pukul',
    dailyQuota: 'Kuota harian',
    emergencyReserve: 'Cadangan darurat',
    threshold: 'Batas kemiripan',
    thresholdFloor: 'Batas kemiripan terendah',
    requiresOfficer: 'Wajib menyebut petugas',
    requiresCase: 'Wajib menyebut kasus',
    validFrom: 'Hak mulai',
    validUntil: 'Hak berakhir',
    kind: 'Jenis',
    format: 'Bentuk isian',
    frequency: 'Kekerapan',
    sensitivity: 'Kepekaan',
    readable: 'Dapat dibuka untuk kasus',
  },
  {
    purpose: 'Purpose',
    method: 'Method of access',
    elements: 'Elements',
    documents: 'Documents that can be verified',
    output: 'Answer',
    answerMode: 'Answer of the web service',
    valuesUntil: 'Data is returned until',
    valuesApproval: 'Written approval',
    answerSet: 'Elements in an answer',
    regionScope: 'Region of residents',
    networks: 'Networks',
    weekdays: 'Weekdays',
    opensMinute: 'From',
    closesMinute: 'Until',
    dailyQuota: 'Quota a day',
    emergencyReserve: 'Emergency reserve',
    threshold: 'Threshold of likeness',
    thresholdFloor: 'Least threshold',
    requiresOfficer: 'Must name the officer',
    requiresCase: 'Must name the case',
    validFrom: 'Right begins',
    validUntil: 'Right ends',
    kind: 'Kind',
    format: 'Form of values',
    frequency: 'How often',
    sensitivity: 'Sensitivity',
    readable: 'May be opened for a case',
  },
);

/** How terms are put where no number, day or list says it. */
export const valueWords = bilingual(
  {
    yes: 'Ya',
    no: 'Tidak',
    none: 'Tidak ada',
    country: 'Seluruh Indonesia',
    everyDay: 'Setiap hari',
    allDay: 'sepanjang hari',
    granted: 'semua yang diberikan',
    submitted: 'yang dikirim saja',
    closedNetwork: 'Jaringan tertutup',
    noNetwork: 'Belum disebut; hak belum dapat dipakai',
    aDay: (count: string) => `${count} per hari`,
  },
  {
    yes: 'Yes',
    no: 'No',
    none: 'None',
    country: 'All of Indonesia',
    everyDay: 'Every day',
    allDay: 'all day',
    granted: 'all that are granted',
    submitted: 'only those submitted',
    closedNetwork: 'Closed network',
    noNetwork: 'Not named yet; the right cannot be used',
    aDay: (count: string) => `${count} a day`,
  },
);
