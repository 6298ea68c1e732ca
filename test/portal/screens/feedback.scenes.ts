import type { Page } from 'playwright-core';
import type { Uuid } from '../../../src/kernel/index.ts';
import { deliveryOf, feedbackDoor, oblige } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { openPortal } from '../../../testing/staff/index.ts';
import type { Site } from '../open-site.ts';
import type { Scenes } from './scene.ts';

const admin = ({ staff }: Site) => staff.hospital.admin;
const reviewer = ({ staff }: Site) => staff.city.reviewer;
/** An institution that owes nothing and has delivered nothing. */
const stranger = ({ staff }: Site) => staff.stranger.operator;

const hospital = ({ staff }: Site) => ({ institution: staff.hospital.institutionId });

const delivered = new WeakMap<Site, Uuid>();

/** The hospital owes two kinds, and has delivered a file with rows that were refused. */
async function fill(site: Site): Promise<void> {
  const { authority, staff } = site;
  const { institutionId, admin: sender } = staff.hospital;
  await oblige(authority, institutionId);
  const portal = await openPortal(authority, (app, parts) => feedbackDoor(app, { ...authority, ...parts }));
  const { hendra, halimah } = personas;
  const lines = ['NIK,NO_RM,Nama', `${hendra.nik},001234,x`, `${halimah.nik},1234,x`, '123,001236,x'];
  const facts = { period: { from: '2026-02-01', until: '2026-02-28' } };
  const path = `/institutions/${institutionId}/feedback-deliveries`;
  const { body } = await portal.sendForm(sender, path, deliveryOf(lines, facts));
  await portal.close();
  delivered.set(site, body.deliveryId);
}

async function refused(page: Page): Promise<void> {
  const buffer = Buffer.from('NIK,NO_RM\r\n123,001234\r\n3278011205809001,x\r\n');
  await page.getByLabel('Berkas').setInputFiles({ name: 'februari.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await page.getByRole('heading', { name: 'Baris yang ditolak' }).waitFor();
}

/** Sends the form of a page as it is. */
const sent = (button: string) => async (page: Page) => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('alert').waitFor();
};

async function twoPeople(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tambah orang' }).click();
  await sent('Kirim')(page);
}

export const feedback: Scenes = {
  fill,
  scenes: [
    { name: 'data-balikan', place: 'feedback', by: admin },
    { name: 'data-balikan-kosong', place: 'feedback', by: stranger },
    { name: 'data-balikan-kirim', place: 'deliverFeedback', by: admin, reach: refused },
    { name: 'data-balikan-isi', place: 'enterFeedback', by: admin, reach: twoPeople },
    { name: 'data-balikan-isi-kosong', place: 'enterFeedback', by: stranger },
    {
      name: 'data-balikan-kiriman',
      place: 'feedbackDelivery',
      by: admin,
      of: (site) => ({ delivery: `${delivered.get(site)}` }),
    },
    { name: 'data-balikan-satu-lembaga', place: 'institutionFeedback', by: reviewer, of: hospital },
    { name: 'data-balikan-loket', place: 'feedbackCounter', by: reviewer },
    {
      name: 'data-balikan-loket-salah',
      place: 'takeAtCounter',
      by: reviewer,
      of: hospital,
      reach: sent('Terima dan beri tanda terima'),
    },
  ],
};
