import { bilingual } from '../words/bilingual.ts';
import type { Kind } from './queries.ts';

export const searchWords = bilingual(
  {
    open: 'Cari',
    about: 'Cari lembaga, PKS, permohonan',
    title: 'Cari di wilayah kantor ini',
    label: 'Nama atau nomor lembaga, perjanjian, atau permohonan',
    hint: 'Panah atas dan bawah memilih, Enter membuka, Esc menutup. Orang tidak dicari di sini.',
    results: 'Hasil',
    count: (count: number) => (count === 0 ? 'Tidak ada hasil.' : `${count} hasil.`),
    none: (q: string) => `Tidak ada lembaga, perjanjian, atau permohonan dengan “${q}”. Periksa ejaan atau nomornya.`,
    nik: 'NIK tidak dicari di sini. Cari nama atau nomor lembaga, perjanjian, atau permohonan.',
    lost: 'Jaringan terputus. Coba lagi sebentar lagi.',
    close: 'Tutup',
    kinds: {
      institutions: 'Lembaga',
      agreements: 'Perjanjian kerja sama',
      applications: 'Permohonan',
    } satisfies Record<Kind, string>,
    all: {
      institutions: 'Semua lembaga yang cocok',
      agreements: 'Semua perjanjian yang cocok',
      applications: 'Semua permohonan yang cocok',
    } satisfies Record<Kind, string>,
  },
  {
    open: 'Search',
    about: 'Institutions, agreements, applications',
    title: 'Search in the region of this office',
    label: 'Name or number of an institution, an agreement or an application',
    hint: 'Arrows up and down choose, Enter opens, Esc closes. People are not looked for here.',
    results: 'Results',
    count: (count: number) => (count === 0 ? 'Nothing was found.' : count === 1 ? '1 result.' : `${count} results.`),
    none: (q: string) => `No institution, agreement or application has “${q}”. Look at the spelling or the number.`,
    nik: 'No NIK is looked for here. Search for the name or number of an institution, an agreement or an application.',
    lost: 'The network is lost. Try again in a moment.',
    close: 'Close',
    kinds: { institutions: 'Institutions', agreements: 'Agreements', applications: 'Applications' },
    all: {
      institutions: 'All institutions that fit',
      agreements: 'All agreements that fit',
      applications: 'All applications that fit',
    },
  },
);
