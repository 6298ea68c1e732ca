import type { Page } from 'playwright-core';
import type { Site } from '../open-site.ts';
import { type FilledAgreements, fillAgreements } from './fill-agreements.ts';
import type { Scene, Scenes } from './scene.ts';

const reviewer = ({ staff }: Site) => staff.city.reviewer;
const head = ({ staff }: Site) => staff.city.head;
const admin = ({ staff }: Site) => staff.hospital.admin;
const hospital = ({ staff }: Site) => ({ id: staff.hospital.institutionId });
const stranger = ({ staff }: Site) => ({ id: staff.stranger.institutionId });
const elsewhere = ({ staff }: Site) => staff.elsewhere.reviewer;

let filled: FilledAgreements;
const living = () => ({ id: filled.living });
const draft = () => ({ id: filled.draft });

/** Opens a dialog by what its button says; the first of several. */
const opens = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** Sends a form as it stands. */
const sends = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).last().click();
  await page.getByRole('alert').waitFor();
};

const lists: readonly Scene[] = [
  { name: 'perjanjian', place: 'agreements', by: reviewer },
  { name: 'perjanjian-lembaga', place: 'agreements', by: admin },
  { name: 'perjanjian-tidak-ada', place: 'agreements', by: reviewer, search: '?cari=tidak%20ada' },
  { name: 'perjanjian-kosong', place: 'agreements', by: elsewhere },
  { name: 'lembaga', place: 'institutions', by: ({ staff }) => staff.province.reviewer },
  { name: 'lembaga-tidak-ada', place: 'institutions', by: reviewer, search: '?bidang=perbankan' },
];

const agreement: readonly Scene[] = [
  { name: 'pks', place: 'agreement', of: living, by: reviewer },
  { name: 'pks-kepala', place: 'agreement', of: living, by: head },
  { name: 'pks-lembaga', place: 'agreement', of: living, by: admin },
  { name: 'pks-rancangan', place: 'agreement', of: draft, by: reviewer },
  { name: 'pks-akhir', place: 'agreement', of: () => ({ id: filled.ending }), by: reviewer },
  { name: 'pks-tanda-tangan', place: 'agreement', of: living, by: head, reach: opens('Catat tanda tangan') },
  {
    name: 'pks-tanda-tangan-salah',
    place: 'agreement',
    of: living,
    by: head,
    async reach(page) {
      await opens('Catat tanda tangan')(page);
      await sends('Catat tanda tangan')(page);
    },
  },
  { name: 'pks-akhiri', place: 'agreement', of: living, by: head, reach: opens('Akhiri perjanjian') },
  { name: 'pks-surat', place: 'agreement', of: living, by: reviewer, reach: opens('Catat surat') },
  { name: 'pks-kuota', place: 'agreement', of: living, by: reviewer, reach: opens('Tambah kuota sementara') },
  { name: 'pks-jaringan', place: 'agreement', of: living, by: reviewer, reach: opens('Pasang jaringan tertutup') },
  {
    name: 'pks-perpanjangan',
    place: 'agreement',
    of: living,
    by: reviewer,
    reach: opens('Buat rancangan perpanjangan'),
  },
  { name: 'pks-ubah', place: 'agreement', of: draft, by: reviewer, reach: opens('Ubah rancangan') },
];

const drafting: readonly Scene[] = [
  { name: 'rancang', place: 'newAgreement', by: reviewer },
  {
    name: 'rancang-salah',
    place: 'newAgreement',
    by: reviewer,
    async reach(page) {
      await page.getByRole('link', { name: 'RSUD CONTOH' }).click();
      await sends('Simpan rancangan')(page);
    },
  },
  { name: 'juknis', place: 'annex', of: draft, by: reviewer },
  {
    name: 'addendum',
    place: 'addendum',
    of: living,
    by: reviewer,
    async reach(page) {
      await page.getByText('Waktu, wilayah, dan ketentuan lain').first().click();
    },
  },
];

const institution: readonly Scene[] = [
  { name: 'lembaga-satu', place: 'institution', of: hospital, by: reviewer },
  { name: 'lembaga-sendiri', place: 'institution', of: hospital, by: admin },
  { name: 'lembaga-kosong', place: 'institution', of: stranger, by: elsewhere },
  { name: 'lembaga-ubah', place: 'institution', of: hospital, by: reviewer, reach: opens('Ubah dengan surat') },
  {
    name: 'lembaga-admin',
    place: 'institution',
    of: hospital,
    by: reviewer,
    async reach(page) {
      await opens('Ganti admin yang hilang')(page);
      await sends('Angkat admin')(page);
    },
  },
];

const connections: readonly Scene[] = [
  { name: 'jaringan', place: 'connections', of: hospital, by: reviewer },
  { name: 'jaringan-kosong', place: 'connections', of: stranger, by: elsewhere },
  { name: 'jaringan-sendiri', place: 'ownConnections', by: ({ staff }) => staff.hospital.integrator },
  { name: 'jaringan-periksa', place: 'connections', of: hospital, by: reviewer, reach: opens('Catat pemeriksaan') },
  { name: 'jaringan-akhiri', place: 'connections', of: hospital, by: reviewer, reach: opens('Akhiri') },
  {
    name: 'jaringan-ajukan',
    place: 'ownConnections',
    by: admin,
    async reach(page) {
      await opens('Ajukan jaringan')(page);
      await sends('Ajukan jaringan')(page);
    },
  },
];

export const agreements: Scenes = {
  async fill(site) {
    filled = await fillAgreements(site);
  },
  scenes: [...lists, ...agreement, ...drafting, ...institution, ...connections],
};
