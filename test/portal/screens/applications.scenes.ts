import type { Page } from 'playwright-core';
import {
  type Application,
  getApplication,
  openRenewal,
  returnApplication,
  submitApplication,
  takeUpApplication,
  writeApplication,
} from '../../../src/agreements/index.ts';
import type { Officer } from '../../../src/institutions/index.ts';
import type { Uuid } from '../../../src/kernel/index.ts';
import { aForm, anApplicant, anEntity, enterApplication, walkTo } from '../../../testing/applications/index.ts';
import type { Site } from '../open-site.ts';
import type { Scenes } from './scene.ts';

const reviewer = ({ staff }: Site) => staff.city.reviewer;
const applicant = ({ staff }: Site) => staff.applicant;
const pusatHead = ({ staff }: Site) => staff.pusat.head;

/** Applications of the site, by the state that they were led to. */
const ids = new Map<string, Uuid>();
const of = (state: string) => () => ({ id: `${ids.get(state)}` });
const ofApplicant = ({ staff }: Site) => ({ id: `${staff.applicant.applicationId}` });

async function enter(site: Site, name: string, state: Parameters<typeof walkTo>[3] | 'draft') {
  const { authority, staff } = site;
  const { institutionId } = staff.hospital;
  const draft = await enterApplication(authority, staff.city, {
    applicant: anApplicant({ name }),
    ...(state === 'trial' && { institutionId }),
  });
  if (state !== 'draft') await walkTo(authority, draft, { staff, office: staff.city }, state);
  ids.set(state, draft.applicationId);
}

/** A bank whose papers are yet to come, taken up. */
async function enterBank({ authority, staff: { city } }: Site): Promise<void> {
  const draft = await enterApplication(authority, city, { applicant: anEntity() });
  const submitted = await submitApplication(authority, city.reviewer, draft);
  await takeUpApplication(authority, city.reviewer, submitted);
  ids.set('bank', draft.applicationId);
}

/** The invited applicant's own, returned with remarks. */
async function enterReturned({ authority, staff: { city, applicant: invited } }: Site): Promise<void> {
  const id = invited.applicationId as Uuid;
  const at = await getApplication(authority.pool, id);
  const told = { applicant: anApplicant({ name: at.applicant.name }), form: aForm({ dailyQuota: 250_000 }) };
  const written = await writeApplication(authority, at, told);
  const submitted: Application = await submitApplication(authority, invited, written);
  const taken = await takeUpApplication(authority, city.reviewer, submitted);
  await returnApplication(authority, city.reviewer, taken, 'Dua isian belum dapat kami terima.', [
    { field: 'form.dailyQuota', remark: 'Jelaskan perhitungannya; rumah sakit sebesar ini memakai sekitar 1.000.' },
    { field: 'applicant.contactPhone', remark: 'Nomor ini tidak dapat dihubungi.' },
  ]);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Opens a dialog, and sends it as it is. */
async function sendEmpty(page: Page, opens: string): Promise<void> {
  await press(page, opens);
  await page.getByRole('dialog').getByRole('button', { name: opens, exact: true }).click();
  await page.getByRole('alert').waitFor();
}

const opening = (name: string) => async (page: Page) => {
  await press(page, name);
  await page.getByRole('dialog').waitFor();
};

const byHospital = ({ staff }: Site): Officer => staff.hospital.admin;

export const applications: Scenes = {
  async fill(site) {
    const { authority, staff } = site;
    await enter(site, 'Puskesmas Umpama Mekar', 'draft');
    await enter(site, 'Dinas Rekaan Pendidikan', 'submitted');
    await enter(site, 'RS Contoh Bunda', 'under_review');
    await enter(site, 'Kantor Pertanahan Andaian', 'forwarded');
    await enter(site, 'Badan Misal Daerah', 'approved');
    await enter(site, 'Koperasi Andaian Jaya', 'network_check');
    await enter(site, 'RSUD Contoh', 'trial');
    await enterBank(site);
    await enterReturned(site);
    const { admin, institutionId } = staff.hospital;
    ids.set('renewal', await openRenewal(authority, { ...admin, institutionId }));
  },
  scenes: [
    { name: 'permohonan', place: 'applications', by: reviewer },
    { name: 'permohonan-pusat', place: 'applications', by: pusatHead },
    { name: 'permohonan-kosong', place: 'applications', by: ({ staff }) => staff.elsewhere.reviewer },
    { name: 'permohonan-lembaga', place: 'applications', by: byHospital },
    { name: 'permohonan-lembaga-ajukan', place: 'applications', by: byHospital, reach: opening('Ajukan permohonan') },
    { name: 'permohonan-rinci', place: 'application', of: of('under_review'), by: reviewer },
    {
      name: 'permohonan-teruskan-kosong',
      place: 'application',
      of: of('under_review'),
      by: reviewer,
      reach: (page) => sendEmpty(page, 'Teruskan ke Ditjen Dukcapil'),
    },
    {
      name: 'permohonan-kembalikan',
      place: 'application',
      of: of('under_review'),
      by: reviewer,
      async reach(page) {
        await press(page, 'Kembalikan');
        await press(page, 'Tambah catatan');
        await page.getByRole('textbox', { name: 'Yang perlu diperbaiki' }).waitFor();
      },
    },
    { name: 'permohonan-syarat-kurang', place: 'application', of: of('bank'), by: reviewer },
    {
      name: 'permohonan-lampirkan',
      place: 'application',
      of: of('bank'),
      by: reviewer,
      reach: opening('Tambah lampiran'),
    },
    { name: 'permohonan-putuskan', place: 'application', of: of('forwarded'), by: pusatHead },
    {
      name: 'permohonan-setujui',
      place: 'application',
      of: of('forwarded'),
      by: pusatHead,
      reach: opening('Setujui'),
    },
    { name: 'permohonan-bukan-pemutus', place: 'application', of: of('forwarded'), by: reviewer },
    {
      name: 'permohonan-daftarkan',
      place: 'application',
      of: of('approved'),
      by: reviewer,
      reach: opening('Daftarkan sebagai lembaga'),
    },
    { name: 'permohonan-uji-coba', place: 'application', of: of('trial'), by: reviewer },
    {
      name: 'permohonan-berita-acara',
      place: 'application',
      of: of('trial'),
      by: reviewer,
      reach: opening('Cetak berita acara uji coba'),
    },
    { name: 'permohonan-dikembalikan', place: 'application', of: ofApplicant, by: applicant },
    { name: 'permohonan-isi', place: 'applicationForm', of: ofApplicant, by: applicant },
    {
      name: 'permohonan-isi-salah',
      place: 'applicationForm',
      of: ofApplicant,
      by: applicant,
      async reach(page) {
        await page.locator('#networks').fill('kantor pusat');
        await press(page, 'Simpan dan periksa');
        await page.getByRole('alert').waitFor();
      },
    },
    { name: 'permohonan-periksa', place: 'checkAnswers', of: of('renewal'), by: byHospital },
    { name: 'permohonan-periksa-lengkap', place: 'checkAnswers', of: of('draft'), by: reviewer },
    { name: 'loket', place: 'counter', by: reviewer },
    {
      name: 'loket-salah',
      place: 'counter',
      by: reviewer,
      async reach(page) {
        await page.locator('#dailyQuota').fill('1.000');
        await page.locator('#receivedOn').fill('kemarin');
        await press(page, 'Catat dan periksa');
        await page.getByRole('alert').waitFor();
      },
    },
    { name: 'undang', place: 'inviteApplicant', by: reviewer },
    {
      name: 'undang-salah',
      place: 'inviteApplicant',
      by: reviewer,
      async reach(page) {
        await press(page, 'Undang');
        await page.getByRole('alert').waitFor();
      },
    },
    {
      name: 'undang-jadi',
      place: 'inviteApplicant',
      by: reviewer,
      async reach(page) {
        await page.locator('#institutionName').fill('Klinik Rekaan Medika');
        await page.locator('#name').fill('Pemohon Rekaan');
        await page.locator('#email').fill('pemohon@rekaan.contoh.id');
        await press(page, 'Undang');
        await page.getByRole('button', { name: 'Buat surat login' }).waitFor();
      },
    },
  ],
};
