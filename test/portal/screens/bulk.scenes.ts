import type { Page } from 'playwright-core';
import { personas } from '../../../testing/population/index.ts';
import type { Site } from '../open-site.ts';
import { fillBulk, type Jobs, jobsOf } from './fill-bulk.ts';
import type { Scene, Scenes } from './scene.ts';

const operator = ({ staff }: Site) => staff.hospital.operator;
/** An operator whose institution holds no right for the portal. */
const without = ({ staff }: Site) => staff.stranger.operator;
const job = (which: Exclude<keyof Jobs, 'beginner'>) => (site: Site) => ({ id: jobsOf(site)[which].id });

const { hendra, halimah } = personas;

/** A file whose columns nobody can tell by their names. */
const unnamed = [
  'Nomor;Nama Pasien;Lahir;Catatan',
  `${hendra.nik};${hendra.nama_lgkp};12-05-1980;poli gigi`,
  `${halimah.nik};${halimah.nama_lgkp};30-11-1984;`,
].join('\n');

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const lists: readonly Scene[] = [
  { name: 'pemadanan', place: 'bulkJobs', by: operator },
  { name: 'pemadanan-kosong', place: 'bulkJobs', by: (site) => jobsOf(site).beginner },
  {
    name: 'pemadanan-berkas',
    place: 'handInList',
    by: operator,
    async reach(page) {
      await press(page, 'Lihat isi berkas');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'pemadanan-kolom',
    place: 'handInList',
    by: operator,
    async reach(page) {
      const file = { name: 'pasien.csv', mimeType: 'text/csv', buffer: Buffer.from(unnamed) };
      await page.locator('#file').setInputFiles(file);
      await press(page, 'Lihat isi berkas');
      await page.getByRole('heading', { name: 'Kolom daftar' }).waitFor();
      await press(page, 'Serahkan dan periksa');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'pemadanan-uji-coba', place: 'bulkJob', by: operator, of: job('checked') },
  {
    name: 'pemadanan-berjalan-hentikan',
    place: 'bulkJob',
    by: operator,
    of: job('running'),
    async reach(page) {
      await press(page, 'Hentikan');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'pemadanan-kuota-habis', place: 'bulkJob', by: operator, of: job('resting') },
  { name: 'pemadanan-hasil', place: 'bulkJob', by: operator, of: job('done') },
  { name: 'pemadanan-ditolak', place: 'bulkJob', by: operator, of: job('refused') },
];

const history: readonly Scene[] = [
  { name: 'riwayat', place: 'ownHistory', by: operator },
  {
    name: 'riwayat-saringan-tanpa-hasil',
    place: 'ownHistory',
    by: operator,
    search: '?hasil=deceased&dari=2026-03-01',
  },
  { name: 'riwayat-tanpa-hak', place: 'ownHistory', by: without },
];

export const bulk: Scenes = { fill: fillBulk, scenes: [...lists, ...history] };
