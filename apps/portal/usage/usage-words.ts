import { bilingual } from '../words/bilingual.ts';
import type { Dimension } from './queries.ts';

/** Words that boards over usage share. */
export const usageWords = bilingual(
  {
    calls: 'Permintaan',
    hits: 'Memakai kuota',
    found: 'Ditemukan',
    rest: 'Tidak ditemukan atau ditolak',
    notFound: 'Tidak ditemukan',
    share: 'Bagian',
    month: 'Bulan',
    day: 'Hari',
    institution: 'Lembaga',
    office: 'Kantor',
    quota: 'Kuota terpakai',
    atLimit: 'Hari kuota habis',
    peak: 'Hari tersibuk',
    none: 'Belum ada permintaan pada masa ini',
    noneText: 'Pilih masa yang lain, atau periksa apakah jaringan lembaga sudah aktif.',
    counted: (when: string) => `Dihitung sampai ${when}.`,
    unnamed: 'Sebelum haknya dikenal',
  },
  {
    calls: 'Calls',
    hits: 'Used quota',
    found: 'Found',
    rest: 'Not found or refused',
    notFound: 'Not found',
    share: 'Share',
    month: 'Month',
    day: 'Day',
    institution: 'Institution',
    office: 'Office',
    quota: 'Quota used',
    atLimit: 'Days at the limit',
    peak: 'Busiest day',
    none: 'No calls in this period yet',
    noneText: 'Choose another period, or check whether the networks of the institutions are active.',
    counted: (when: string) => `Counted until ${when}.`,
    unnamed: 'Before the right was known',
  },
);

/** What use is told apart by. */
export const dimensionWords = bilingual(
  {
    office: 'Kantor',
    sector: 'Sektor',
    method: 'Metode',
    purpose: 'Tujuan',
    outcome: 'Akhir permintaan',
  } satisfies Record<Dimension, string>,
  { office: 'Office', sector: 'Sector', method: 'Method', purpose: 'Purpose', outcome: 'How calls ended' },
);

/** Doors that are no method of the installed clients, which go by their own names. */
export const methodWords = bilingual(
  {
    'v1/verifications': 'API /v1, data orang',
    'v1/document-verifications': 'API /v1, dokumen',
    'portal/verifications': 'Portal, data orang',
    'portal/document-verifications': 'Portal, dokumen',
  },
  {
    'v1/verifications': 'API /v1, a person’s data',
    'v1/document-verifications': 'API /v1, documents',
    'portal/verifications': 'Portal, a person’s data',
    'portal/document-verifications': 'Portal, documents',
  },
);
