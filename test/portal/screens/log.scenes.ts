import type { Page } from 'playwright-core';
import type { Uuid } from '../../../src/kernel/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { enterRecords } from '../../../testing/requests/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import type { Site } from '../open-site.ts';
import type { Scenes } from './scene.ts';

const auditor = ({ staff }: Site) => staff.city.auditor;

interface Filled {
  readonly sealed: Uuid;
  readonly waiting: Uuid;
}

const filled = new WeakMap<Site, Filled>();
const of = (which: keyof Filled) => (site: Site) => ({ record: `${filled.get(site)?.[which]}` });

/** A morning of the hospital's questions, under a signature but for the last one. */
async function fill(site: Site): Promise<void> {
  const { authority, staff } = site;
  const { institutionId } = staff.hospital;
  const rightId = await portalRightOf(site);
  const asked = { institutionId, rightId, nik: personas.hendra.nik, purpose: 'public_service', charged: 1 } as const;
  const elements = { elements: [3, 7, 9], results: [1, 0, 4] } as const;
  const by = { officerRef: 'loket 3', caseRef: 'RM 12-2026', peer: '10.20.1.5', day: aMonday } as const;
  const [sealed] = await enterRecords(authority, [
    { ...asked, ...elements, ...by, outcome: 'verified', minor: true },
    { ...asked, outcome: 'not_found', method: 'CALL_VERIFY_BY_ELEMEN' },
    { ...asked, outcome: 'outside_hours', charged: 0, officerRef: 'loket 1' },
    { ...asked, outcome: 'values_returned', kind: 'data_return', method: 'CALL_NIK' },
  ]);
  await site.seal();
  const [waiting] = await enterRecords(authority, [{ ...asked, outcome: 'deceased', officerRef: 'loket 2' }]);
  filled.set(site, { sealed: sealed as Uuid, waiting: waiting as Uuid });
}

/** The right that the hospital's counter asks under. */
async function portalRightOf({ authority, staff }: Site): Promise<Uuid> {
  const text = `SELECT right_id AS "rightId" FROM access_right WHERE institution_id = $1 AND method = 'web_portal'`;
  const { rows } = await authority.pool.query<{ rightId: Uuid }>(text, [staff.hospital.institutionId]);
  return rows[0]?.rightId as Uuid;
}

async function matching(page: Page): Promise<void> {
  await page.getByText('COCOK', { exact: true }).waitFor();
}

/** Somebody between server and browser tells another outcome. */
async function tampered(page: Page): Promise<void> {
  await page.route('**/portal/v1/log/records/*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('"verified"', '"not_found"') });
  });
  await page.reload();
  await page.getByText('TIDAK COCOK', { exact: true }).waitFor();
  await page.unrouteAll();
}

/** The log was signed anew since this browser saw it. */
async function grown(page: Page, site: Site): Promise<void> {
  await matching(page);
  await enterRecords(site.authority, [{ institutionId: site.staff.hospital.institutionId, outcome: 'not_found' }]);
  await site.seal();
  await page.reload();
  await page.getByRole('cell', { name: 'Log hanya bertambah' }).waitFor();
}

async function asked(page: Page, caseRef: string): Promise<void> {
  await page.getByLabel('NIK').fill(personas.hendra.nik);
  await page.getByLabel('Nomor kasus').fill(caseRef);
  await page.getByLabel('Alasan').fill('Penduduk menanyakan siapa yang memeriksanya.');
  await page.getByRole('button', { name: 'Catat dan cari' }).click();
}

async function found(page: Page): Promise<void> {
  await asked(page, 'ADUAN-7/2026');
  await page.getByText('Pencarian ini tercatat').waitFor();
}

/** A case that is a NIK. */
async function refused(page: Page): Promise<void> {
  await asked(page, personas.hendra.nik);
  await page.getByRole('alert').waitFor();
}

export const log: Scenes = {
  fill,
  scenes: [
    { name: 'log-akses', place: 'accessLog', by: auditor },
    { name: 'log-akses-kosong', place: 'accessLog', search: '?dari=2020-01-01&sampai=2020-01-31', by: auditor },
    { name: 'log-catatan', place: 'logRecord', of: of('sealed'), by: auditor, reach: matching },
    { name: 'log-catatan-diubah', place: 'logRecord', of: of('sealed'), by: auditor, reach: tampered },
    { name: 'log-catatan-menunggu', place: 'logRecord', of: of('waiting'), by: auditor },
    { name: 'log-orang-salah', place: 'logPersonSearch', by: auditor, reach: refused },
    { name: 'log-orang-hasil', place: 'logPersonSearch', by: auditor, reach: found },
    { name: 'log-kepala', place: 'logHead', by: auditor, reach: grown },
  ],
};
