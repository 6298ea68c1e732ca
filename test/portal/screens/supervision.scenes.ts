import type { Page } from 'playwright-core';
import type { Site } from '../open-site.ts';
import { fillSupervision, type Supervised, supervised } from './fill-supervision.ts';
import type { Scene, Scenes } from './scene.ts';

const reviewer = ({ staff }: Site) => staff.city.reviewer;
const head = ({ staff }: Site) => staff.city.head;
const pusat = ({ staff }: Site) => staff.pusat.head;
const admin = ({ staff }: Site) => staff.hospital.admin;
/** Nothing has ever happened there. */
const quiet = ({ staff }: Site) => staff.elsewhere.reviewer;

const hospital = ({ staff }: Site) => ({ institution: staff.hospital.institutionId });
const stranger = ({ staff }: Site) => ({ institution: staff.stranger.institutionId });
const of = (name: string, which: keyof Supervised) => (site: Site) => ({ [name]: supervised(site)[which] });

/** Opens a dialog, and sends its form empty where that is to be seen. */
const dialog = (button: string, send?: string) => async (page: Page) => {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
  if (send === undefined) return;
  await page.getByRole('dialog').getByRole('button', { name: send, exact: true }).click();
  await page.getByRole('alert').waitFor();
};

/** Sends the form of a page empty. */
const sent = (button: string) => async (page: Page) => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('alert').waitFor();
};

const usage: readonly Scene[] = [
  { name: 'pemakaian', place: 'usage', by: reviewer },
  { name: 'pemakaian-pusat', place: 'usage', by: pusat, search: '?menurut=outcome' },
  { name: 'pemakaian-kosong', place: 'usage', by: quiet },
  { name: 'pemakaian-lembaga', place: 'usage', by: admin },
  { name: 'pemakaian-per-lembaga', place: 'usageByInstitution', by: reviewer },
  { name: 'pemakaian-satu-lembaga', place: 'institutionUsage', by: reviewer, of: hospital },
  { name: 'pemakaian-satu-lembaga-kosong', place: 'institutionUsage', by: quiet, of: stranger },
  { name: 'pola', place: 'patterns', by: reviewer, search: '?keadaan=semua' },
  { name: 'pola-kosong', place: 'patterns', by: quiet },
  { name: 'pola-satu', place: 'pattern', by: reviewer, of: of('pattern', 'pattern') },
  { name: 'pola-satu-ditutup', place: 'pattern', by: head, of: of('pattern', 'closedPattern') },
  {
    name: 'pola-satu-tutup',
    place: 'pattern',
    by: reviewer,
    of: of('pattern', 'pattern'),
    reach: dialog('Tutup pola', 'Tutup pola'),
  },
];

const feedback: readonly Scene[] = [
  { name: 'papan-data-balikan', place: 'feedbackBoard', by: reviewer },
  { name: 'papan-data-balikan-kosong', place: 'feedbackBoard', by: quiet },
  { name: 'data-balikan-lembaga', place: 'institutionCoverage', by: reviewer, of: hospital },
  {
    name: 'data-balikan-lembaga-salah',
    place: 'institutionCoverage',
    by: reviewer,
    of: hospital,
    reach: sent('Catat dan buka'),
  },
  { name: 'tunggakan', place: 'arrears', by: reviewer },
  { name: 'tunggakan-kosong', place: 'arrears', by: quiet },
  { name: 'isyarat-kematian', place: 'deathHints', by: reviewer },
  { name: 'isyarat-kematian-kosong', place: 'deathHints', by: quiet },
  { name: 'isyarat-kematian-telusuri', place: 'deathHints', by: reviewer, reach: dialog('Telusuri') },
];

const switchover: readonly Scene[] = [
  { name: 'klien-lama', place: 'oldClients', by: reviewer },
  { name: 'klien-lama-kosong', place: 'oldClients', by: quiet },
  { name: 'pengalihan', place: 'switchover', by: head, of: of('right', 'undated') },
  { name: 'pengalihan-diumumkan', place: 'switchover', by: reviewer, of: of('right', 'announced') },
  {
    name: 'pengalihan-surat',
    place: 'switchover',
    by: reviewer,
    of: of('right', 'announced'),
    reach: dialog('Siapkan surat', 'Siapkan'),
  },
  {
    name: 'pengalihan-tanda-tangan',
    place: 'switchover',
    by: head,
    of: of('right', 'undated'),
    reach: dialog('Tanda tangani'),
  },
  {
    name: 'coba-berdampingan',
    place: 'trySwitchover',
    by: reviewer,
    of: of('right', 'undated'),
    async reach(page) {
      await page.getByRole('button', { name: 'Bandingkan' }).click();
      await page.getByRole('table').waitFor();
    },
  },
];

const sanctions: readonly Scene[] = [
  { name: 'sanksi', place: 'sanctions', by: reviewer },
  { name: 'sanksi-kosong', place: 'sanctions', by: quiet },
  { name: 'sanksi-lembaga', place: 'sanctions', by: admin },
  { name: 'sanksi-diusulkan', place: 'sanction', by: pusat, of: of('sanction', 'proposed') },
  { name: 'sanksi-menunggu', place: 'sanction', by: reviewer, of: of('sanction', 'proposed') },
  { name: 'sanksi-berlaku', place: 'sanction', by: reviewer, of: of('sanction', 'decided') },
  { name: 'sanksi-berlaku-lembaga', place: 'sanction', by: admin, of: of('sanction', 'decided') },
  { name: 'sanksi-dicabut', place: 'sanction', by: head, of: of('sanction', 'lifted') },
  {
    name: 'sanksi-putuskan',
    place: 'sanction',
    by: pusat,
    of: of('sanction', 'proposed'),
    reach: dialog('Putuskan'),
  },
  {
    name: 'sanksi-tidak-dilanjutkan',
    place: 'sanction',
    by: pusat,
    of: of('sanction', 'proposed'),
    reach: dialog('Jangan lanjutkan', 'Jangan lanjutkan'),
  },
  {
    name: 'sanksi-dipenuhi',
    place: 'sanction',
    by: reviewer,
    of: of('sanction', 'decided'),
    reach: dialog('Sudah dipenuhi'),
  },
  { name: 'sanksi-usulan', place: 'proposeSanction', by: reviewer, of: hospital },
  { name: 'sanksi-usulan-salah', place: 'proposeSanction', by: reviewer, of: hospital, reach: sent('Usulkan') },
];

export const supervision: Scenes = {
  fill: fillSupervision,
  scenes: [...usage, ...feedback, ...switchover, ...sanctions],
};
