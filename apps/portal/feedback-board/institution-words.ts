import { bilingual } from '../words/bilingual.ts';
import type { Opened } from './queries.ts';

export const institutionWords = bilingual(
  {
    lead: (period: string, accessed: string, covered: string) =>
      `${period}: ${accessed} orang diakses, ${covered} di antaranya sudah ada data balikannya.`,
    methods: 'Cakupan menurut cara akses',
    method: 'Cara akses',
    nobody: 'Belum ada orang yang diakses pada masa ini.',
    duties: 'Kewajiban',
    deliveries: 'Batas waktu dan kiriman',
    noDuties: 'Perjanjian yang berlaku tidak mewajibkan data balikan.',
    readable: 'Nilainya boleh dibuka untuk suatu kasus.',
    sealed: 'Nilainya tidak boleh dibuka.',
    owed: (count: number, day: string) => `Menunggak ${count} masa sejak ${day}.`,
    look: 'Buka nilai untuk suatu kasus',
    lookNote: 'Dicatat di log atas nama Anda sebelum ditampilkan, dan dihitung dalam jatah penelusuran Anda hari ini.',
    nik: 'NIK',
    needNik: 'Isi 16 angka.',
    caseRef: 'Nomor kasus',
    caseRefHint: 'Nomor tiket, permohonan, atau surat. Bukan NIK.',
    needCase: 'Isi nomor kasusnya, paling sedikit tiga karakter.',
    open: 'Catat dan buka',
    value: 'Nilai',
    kind: 'Jenis',
    received: 'Diterima',
    reference: 'Penelusuran tercatat dengan nomor',
    hide: 'Tutup nilai',
  },
  {
    lead: (period: string, accessed: string, covered: string) =>
      `${period}: ${accessed} people accessed, ${covered} of them with data balikan.`,
    methods: 'Coverage by way of access',
    method: 'Way of access',
    nobody: 'Nobody was accessed in this period yet.',
    duties: 'Duties',
    deliveries: 'Due days and deliveries',
    noDuties: 'No agreement in force demands data balikan.',
    readable: 'Its values may be opened for a case.',
    sealed: 'Its values may not be opened.',
    owed: (count: number, day: string) => `${count} periods in arrears since ${day}.`,
    look: 'Open values for a case',
    lookNote: 'It is in the log under your name before it is shown, and counts among your looks of today.',
    nik: 'NIK',
    needNik: 'Enter 16 digits.',
    caseRef: 'Case',
    caseRefHint: 'Number of the ticket, application or letter. Not a NIK.',
    needCase: 'Enter the case, three characters at least.',
    open: 'Record and open',
    value: 'Value',
    kind: 'Kind',
    received: 'Received',
    reference: 'The look is recorded under the number',
    hide: 'Close the values',
  },
);

/** Why a look shows nothing. */
export const openingWords = bilingual(
  {
    feedback_shown: '',
    feedback_absent: 'Lembaga ini belum menyampaikan data balikan tentang orang itu.',
    feedback_withheld: 'Perjanjian lembaga ini tidak mengizinkan petugas membuka nilainya.',
    limit_reached: 'Jatah penelusuran Anda hari ini sudah habis.',
  } satisfies Record<Opened['outcome'], string>,
  {
    feedback_shown: '',
    feedback_absent: 'This institution has delivered no data balikan about that person.',
    feedback_withheld: 'The agreement of this institution lets no officer open values.',
    limit_reached: 'Your looks of today are used up.',
  },
);
