import type { Page } from 'playwright-core';
import type { Site } from '../open-site.ts';
import { type Evaluated, evaluated, fillEvaluation } from './fill-evaluation.ts';
import type { Scene, Scenes } from './scene.ts';

const reviewer = ({ staff }: Site) => staff.city.reviewer;
const head = ({ staff }: Site) => staff.city.head;
const admin = ({ staff }: Site) => staff.hospital.admin;
/** Nothing has ever happened there. */
const quiet = ({ staff }: Site) => staff.elsewhere.reviewer;
const stranger = ({ staff }: Site) => staff.stranger.admin;

const of = (which: keyof Evaluated) => (site: Site) => ({ id: evaluated(site)[which] });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** Opens a dialog, and sends its form empty where that is to be seen. */
const dialog = (button: string, send?: string) => async (page: Page) => {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  if (send === undefined) return;
  await page.getByRole('dialog').getByRole('button', { name: send, exact: true }).click();
  await page.getByRole('alert').waitFor();
};

const events: readonly Scene[] = [
  { name: 'monev', place: 'evaluations', by: reviewer },
  { name: 'monev-kosong', place: 'evaluations', by: quiet },
  { name: 'monev-lembaga', place: 'evaluations', by: admin },
  { name: 'monev-lembaga-kosong', place: 'evaluations', by: stranger },
  {
    name: 'monev-rencana-salah',
    place: 'planEvaluation',
    by: reviewer,
    async reach(page) {
      await page.getByRole('radio', { name: 'Pilih lembaga' }).check();
      await press(page, 'Tambah narasumber');
      await press(page, 'Simpan rencana');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'monev-rencana-ubah', place: 'changePlan', by: reviewer, of: of('planned') },
  { name: 'monev-direncanakan', place: 'evaluation', by: reviewer, of: of('planned') },
  { name: 'monev-diundang', place: 'evaluation', by: reviewer, of: of('invited') },
  { name: 'monev-tunda', place: 'evaluation', by: reviewer, of: of('invited'), reach: dialog('Tunda', 'Tunda') },
  { name: 'monev-dilaksanakan', place: 'evaluation', by: reviewer, of: of('held') },
  {
    name: 'monev-lampiran',
    place: 'evaluation',
    by: reviewer,
    of: of('held'),
    reach: dialog('Tambah lampiran', 'Tambah lampiran'),
  },
  { name: 'monev-hadir', place: 'attendance', by: reviewer, of: of('invited') },
  { name: 'monev-ditutup', place: 'evaluation', by: head, of: of('closed') },
];

const dossiers: readonly Scene[] = [
  {
    name: 'berkas-salah',
    place: 'dossier',
    by: reviewer,
    of: of('open'),
    async reach(page) {
      await page.locator('[id="closed_network.answer-no"]').check();
      await press(page, 'Simpan jawaban');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'berkas-temuan',
    place: 'dossier',
    by: reviewer,
    of: of('open'),
    reach: dialog('Tambah temuan', 'Simpan temuan'),
  },
  { name: 'berkas-selesai', place: 'dossier', by: head, of: of('completed') },
  {
    name: 'berkas-tanda-tangan',
    place: 'dossier',
    by: reviewer,
    of: of('completed'),
    reach: dialog('Catat tanda tangan', 'Catat tanda tangan'),
  },
  { name: 'berkas-lembaga', place: 'dossier', by: admin, of: of('signed') },
];

const after: readonly Scene[] = [
  { name: 'tindak-lanjut', place: 'followUps', by: reviewer },
  { name: 'tindak-lanjut-kosong', place: 'followUps', by: quiet },
  { name: 'tindak-lanjut-lembaga', place: 'followUps', by: admin },
  { name: 'tindak-lanjut-catat', place: 'followUps', by: reviewer, reach: dialog('Catat selesai', 'Catat selesai') },
  { name: 'laporan', place: 'reports', by: reviewer },
  { name: 'laporan-kosong', place: 'reports', by: quiet },
  { name: 'laporan-lembaga', place: 'reports', by: admin },
  {
    name: 'laporan-salah',
    place: 'report',
    by: admin,
    of: of('lateReport'),
    async reach(page) {
      await page.locator('#remarks').fill('Pasien 9000000000000001 tidak ditemukan.');
      await press(page, 'Sampaikan laporan');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'laporan-disampaikan', place: 'report', by: reviewer, of: of('submittedReport') },
];

export const evaluation: Scenes = { fill: fillEvaluation, scenes: [...events, ...dossiers, ...after] };
