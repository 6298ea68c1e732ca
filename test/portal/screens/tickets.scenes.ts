import pg from 'pg';
import type { Page } from 'playwright-core';
import type { Uuid } from '../../../src/kernel/index.ts';
import { answerTicket, takeUpTicket } from '../../../src/tickets/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { hospitalTicket } from '../../../testing/tickets/index.ts';
import type { Site } from '../open-site.ts';
import type { Scenes } from './scene.ts';

const reviewer = ({ staff }: Site) => staff.city.reviewer;
const operator = ({ staff }: Site) => staff.hospital.operator;
/** Nothing has ever happened there. */
const quiet = ({ staff }: Site) => staff.elsewhere.reviewer;

interface Filled {
  readonly waiting: Uuid;
  readonly inHand: Uuid;
  readonly answered: Uuid;
}

const filled = new WeakMap<Site, Filled>();
const of = (which: keyof Filled) => (site: Site) => ({ ticket: `${filled.get(site)?.[which]}` });

/** Tickets of the hospital's operator about NIKs of the city: one late, one in hand, one answered, and one that waits. */
async function fill(site: Site): Promise<void> {
  const { authority: by, staff } = site;
  const { city } = staff;
  const rightId = await portalRightOf(site);
  const ticket = async (remark = '') => (await hospitalTicket(by, staff, { rightId, remark })).ticketId;
  await openedLongAgo(site, await ticket());
  const inHand = await ticket('Loket 2, pendaftaran bayi');
  const answered = await ticket();
  for (const one of [inHand, answered]) await takeUpTicket(by, city.reviewer, one);
  await answerTicket(by, city.reviewer, answered, { result: 'must_come' });
  filled.set(site, { waiting: await ticket(), inHand, answered });
}

/** Makes a ticket older than an office may let it be: nobody but the owner of the database can. */
async function openedLongAgo({ authority }: Site, ticketId: Uuid): Promise<void> {
  const owner = new pg.Client(authority.database.owner);
  await owner.connect();
  await owner.query(`UPDATE ticket SET opened_at = opened_at - interval '9 days' WHERE ticket_id = $1`, [ticketId]);
  await owner.end();
}

/** The right that the hospital's counter asks under. */
async function portalRightOf({ authority, staff }: Site): Promise<Uuid> {
  const text = `SELECT right_id AS "rightId" FROM access_right WHERE institution_id = $1 AND method = 'web_portal'`;
  const { rows } = await authority.pool.query<{ rightId: Uuid }>(text, [staff.hospital.institutionId]);
  return rows[0]?.rightId as Uuid;
}

/** Asks about a NIK that nobody has, and reports it by its key. */
async function reported(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mulai memeriksa' }).click();
  await page.locator('#nik').fill(`${personas.hendra.nik.slice(0, 12)}9899`);
  await page.locator('#el-nama_lgkp').fill('Orang Rekaan');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Laporkan ke Disdukcapil' }).waitFor();
  await page.keyboard.press('Alt+k');
  await page.getByText('Menunggu kantor').waitFor();
}

async function shown(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Catat dan lihat NIK' }).click();
  await page.getByText('Register belum menjawab NIK ini.').waitFor();
}

async function answeredEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Jawab', exact: true }).click();
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await page.getByRole('alert').waitFor();
}

export const tickets: Scenes = {
  fill,
  scenes: [
    { name: 'tiket', place: 'tickets', by: reviewer },
    { name: 'tiket-kosong', place: 'tickets', by: quiet },
    { name: 'tiket-lembaga', place: 'tickets', by: operator },
    { name: 'tiket-lembaga-kosong', place: 'tickets', by: ({ staff }) => staff.stranger.operator },
    { name: 'tiket-menunggu', place: 'ticket', by: reviewer, of: of('waiting') },
    { name: 'tiket-nik', place: 'ticket', by: reviewer, of: of('inHand'), reach: shown },
    { name: 'tiket-jawab-salah', place: 'ticket', by: reviewer, of: of('inHand'), reach: answeredEmpty },
    { name: 'tiket-dijawab', place: 'ticket', by: operator, of: of('answered') },
    { name: 'tiket-dari-loket', place: 'verify', by: operator, reach: reported },
  ],
};
