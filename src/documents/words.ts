import { elements } from '../reference/index.ts';

/** The three methods of access (metode akses), as documents name them. */
export const methodWords = {
  web_service: 'Web Service',
  web_portal: 'Web Portal',
  card_reader: 'Card Reader (pembaca KTP-el)',
} as const;
export type PrintedMethod = keyof typeof methodWords;

/** The five purposes (tujuan) of UU 24/2013 art. 58(4), as documents name them. */
export const purposeWords = {
  public_service: 'Pelayanan publik',
  development_planning: 'Perencanaan pembangunan',
  budget_allocation: 'Alokasi anggaran',
  democratic_development: 'Pembangunan demokrasi',
  law_enforcement: 'Penegakan hukum dan pencegahan kriminal',
} as const;
export type PrintedPurpose = keyof typeof purposeWords;

/** Sanctions heavier than a warning, as letters name them. */
export const sanctionWords = {
  quota_cut: 'pengurangan kuota akses',
  temporary_shut_off: 'penutupan sementara akses',
  revocation: 'pencabutan hak akses',
  end_of_agreement: 'pengakhiran perjanjian kerja sama',
} as const;
export type PrintedSanction = keyof typeof sanctionWords;

export const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Regulations as documents cite them. */
const laws = {
  administration:
    'Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan sebagaimana telah diubah dengan Undang-Undang Nomor 24 Tahun 2013',
  implementation:
    'Peraturan Pemerintah Nomor 40 Tahun 2019 tentang Pelaksanaan Undang-Undang Administrasi Kependudukan tersebut',
  access:
    'Peraturan Menteri Dalam Negeri Nomor 102 Tahun 2019 tentang Pemberian Hak Akses dan Pemanfaatan Data Kependudukan sebagaimana telah diubah dengan Peraturan Menteri Dalam Negeri Nomor 17 Tahun 2023',
  privacy: 'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi',
} as const;

/** The same, short, where a letter only names them. */
const cited = {
  administration: 'Undang-Undang Nomor 23 Tahun 2006 jo. Undang-Undang Nomor 24 Tahun 2013',
  access: 'Peraturan Menteri Dalam Negeri Nomor 102 Tahun 2019 jo. Nomor 17 Tahun 2023',
  privacy: 'Undang-Undang Nomor 27 Tahun 2022',
} as const;

const elementWords = Object.fromEntries(
  elements.map(({ name, labelId, sensitivity }) => [
    name,
    { label: labelId, isProtected: sensitivity === 'protected' },
  ]),
);

/** What every template may use besides its document's data: the law's words and the register's. JSON. */
export const templateWords = JSON.stringify({
  months,
  laws,
  cited,
  methods: methodWords,
  purposes: purposeWords,
  sanctions: sanctionWords,
  elements: elementWords,
});
