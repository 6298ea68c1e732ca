import type { Officer } from '../../../src/institutions/index.ts';
import type { Uuid } from '../../../src/kernel/index.ts';
import { portalRoutes } from '../../../src/verification/index.ts';
import { signedRight } from '../../../testing/agreements/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { listForm, openBulk, openGate } from '../../../testing/rights/index.ts';
import { enterOfficer, openPortal, type Portal } from '../../../testing/staff/index.ts';
import type { Site } from '../open-site.ts';

/** A job of the hospital's operator, as its address names it. */
export interface FilledJob {
  readonly right: Uuid;
  readonly id: Uuid;
}

/** What scenes are about: jobs by how far they are, and an operator who has none. */
export interface Jobs extends Readonly<Record<'checked' | 'running' | 'resting' | 'done' | 'refused', FilledJob>> {
  readonly beginner: Officer;
}

const filled = new WeakMap<Site, Jobs>();

/** The jobs that a site was filled with. */
export function jobsOf(site: Site): Jobs {
  const known = filled.get(site);
  if (!known) throw new Error('The site has no lists of people.');
  return known;
}

const { hendra, halimah, sukarti } = personas;
const nobody = `${hendra.nik.slice(0, 12)}9899`;

/** One row of each kind: everything agrees, something does not, nobody of that NIK, and two that cannot be asked. */
const mixed = [
  'No KTP;Nama Pasien;Tgl Lahir;No RM',
  `${hendra.nik};${hendra.nama_lgkp};12-05-1980;RM-001`,
  `${halimah.nik};SITI AMINAH;30-11-1984;RM-002`,
  `${nobody};Orang Rekaan;12-05-1980;RM-003`,
  '3,27803E+15;Rina Marlina;14-07-1993;RM-004',
  `${sukarti.nik};;;RM-005`,
].join('\n');

const many = ['NIK;Nama', ...Array.from({ length: 15 }, () => `${hendra.nik};${hendra.nama_lgkp}`)].join('\n');

/** Fills a site with lists that the hospital's operator has handed in, and with questions that it has asked one by one. */
export async function fillBulk(site: Site): Promise<void> {
  const { authority, staff } = site;
  const gate = await openGate(authority);
  const bulk = await openBulk(authority);
  const portal = await openPortal(authority, (app, parts) => portalRoutes(app, { ...gate, ...parts }));
  const { operator, institutionId } = staff.hospital;
  const call = (method: 'GET' | 'POST', path: string, body?: object) => portal.call(operator, method, path, body);
  const right: Uuid = (await call('GET', '/portal-rights')).body.rights[0].rightId;
  const small = await signedRight(authority, institutionId, {
    ...{ method: 'web_portal', networks: ['127.0.0.1/32'], purpose: 'development_planning', dailyQuota: 6 },
  });
  const handIn = (at: Uuid, list: string, fields = {}) => handedIn(portal, site, at, list, fields);
  const resting = await handIn(small, many, { start: 'true', caseRef: 'Pendataan ulang 2026' });
  const done = await handIn(right, mixed, { start: 'true', caseRef: 'Berkas rawat jalan' });
  await bulk.runAll();
  const refused = await handIn(right, `${mixed}\n"x;y`);
  const running = await handIn(right, mixed, { start: 'true' });
  const checked = await handIn(right, mixed, { caseRef: 'Berkas rawat inap' });
  await call('POST', `/rights/${right}/verifications`, {
    ...{ nik: hendra.nik, caseRef: 'Loket 2' },
    elements: { NAMA_LGKP: `${hendra.nama_lgkp}`, NAMA_LGKP_IBU: 'Ratna Andaian' },
  });
  await call('POST', `/rights/${right}/document-verifications`, {
    ...{ nik: hendra.nik, document: { kind: 'family_card', number: '3278010101010001' } },
  });
  const beginner = await enterOfficer(authority, { institutionId, roles: ['operator'], name: 'Operator Baru' });
  filled.set(site, { checked, running, resting, done, refused, beginner });
  await portal.close();
  await bulk.close();
  await gate.close();
}

async function handedIn(
  portal: Portal,
  { staff }: Site,
  right: Uuid,
  list: string,
  fields: object,
): Promise<FilledJob> {
  const form = listForm(list, { ...fields });
  const { status, text, body } = await portal.sendForm(
    staff.hospital.operator,
    `/rights/${right}/bulk-verifications`,
    form,
  );
  if (status !== 201) throw new Error(`The list was not taken: ${text}`);
  return { right, id: body.id };
}
