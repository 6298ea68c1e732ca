import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCheckedPdf } from '../../../testing/files/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterOfficer } from '../../../testing/staff/index.ts';
import { inviteApplicant } from '../../agreements/index.ts';
import { administer } from '../../audit/index.ts';
import { addDays, testClock, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { readFile, removeUnusedFiles, storeFile, UNUSED_DAYS } from '../../platform/files/index.ts';
import { addAppointment } from './add-appointment.ts';
import { appointOfficer, type NewAppointment } from './appoint-officer.ts';
import { keepScan, readScan } from './appointment-scan.ts';
import { changeOfficer } from './change-officer.ts';
import { endOffice, endWithin } from './end-office.ts';
import { findActingOfficer, getOfficer, listAppointments } from './find-officers.ts';
import { foundAdmin } from './found-admin.ts';
import { inviteWithin } from './invite-applicant.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { listOfficers } from './list-officers.ts';
import type { Officer, Role } from './model.ts';

let authority: Authority;

beforeAll(async () => {
  authority = await openAuthority();
});

afterAll(() => authority.close());

const letter = { letterNo: '800/1/2026', letterDate: aMonday, startsOn: aMonday, endsOn: null };
const gone = { on: aMonday, because: 'resigned', letterNo: '800/9/2026' } as const;
const lapsed = { ...letter, startsOn: addDays(aMonday, -30), endsOn: addDays(aMonday, -1) };
const all = { limit: 200, page: 1 };

const enter = (officeCode: string, roles: readonly Role[], name = 'Petugas Contoh', days: NewAppointment = letter) =>
  enterOfficer(authority, { officeCode, roles, name }, days);

const changed = (officer: Officer, roles: readonly Role[]) => {
  const { position, employeeNo, email, phone } = officer;
  return { roles, position, employeeNo, email, phone };
};

describe('an appointment', () => {
  it('bears the scan that was uploaded for its office, and no other file', async () => {
    const officer = await enter('73', ['reviewer'], 'Petugas dengan Surat');
    const file = aCheckedPdf();
    const add = (fileId: Uuid, letterNo: string) => addAppointment(authority, officer, { ...letter, letterNo, fileId });
    const ofAnother = await keepScan(authority, { officeCode: '32' }, file);
    const ofSomething = await storeFile(authority.pool, file, authority.clock);
    for (const fileId of [ofAnother, ofSomething])
      await expect(add(fileId, '800/4/2026')).rejects.toMatchObject({ code: 'not_found', field: 'fileId' });
    const own = await keepScan(authority, { officeCode: '73' }, file);
    await add(own, '800/4/2026');
    expect((await readScan(authority.pool, officer.officerId, own)).content).toEqual(file.content);
    await expect(readScan(authority.pool, officer.officerId, ofAnother)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps its scan for ever, while one that no letter bears is removed after some days', async () => {
    const officer = await enter('73', ['auditor'], 'Petugas dengan Pindaian');
    const keep = () => keepScan(authority, { officeCode: '73' }, aCheckedPdf());
    const [borne, spare] = [await keep(), await keep()];
    await addAppointment(authority, officer, { ...letter, letterNo: '800/5/2026', fileId: borne });
    await removeUnusedFiles(authority.pool, testClock(addDays(aMonday, UNUSED_DAYS + 1)));
    expect((await readScan(authority.pool, officer.officerId, borne)).fileId).toBe(borne);
    await expect(readFile(authority.pool, spare)).rejects.toMatchObject({ code: 'not_found' });
    const late = addAppointment(authority, officer, { ...letter, letterNo: '800/6/2026', fileId: spare });
    await expect(late).rejects.toMatchObject({ code: 'not_found', field: 'fileId' });
  });

  it('is refused in words when its scan is removed at that very moment', async () => {
    const officer = await enter('73', ['auditor'], 'Petugas yang Terlambat');
    const fileId = await keepScan(authority, { officeCode: '73' }, aCheckedPdf());
    const removing = new Client(authority.database.owner);
    await removing.connect();
    try {
      await removing.query('BEGIN');
      await removing.query('DELETE FROM stored_file WHERE file_id = $1', [fileId]);
      const adding = addAppointment(authority, officer, { ...letter, letterNo: '800/7/2026', fileId });
      const refused = expect(adding).rejects.toMatchObject({ code: 'not_found', field: 'fileId' });
      await setTimeout(200);
      await removing.query('COMMIT');
      await refused;
    } finally {
      await removing.end();
    }
  });

  it.each<[string, object, object, string]>([
    ['a role of institutions', { roles: ['operator'] }, {}, 'roles'],
    ['a role twice', { roles: ['head', 'head'] }, {}, 'roles'],
    ['no role', { roles: [] }, {}, 'roles'],
    ['a blank name', { name: ' ' }, {}, 'name'],
    ['a name that no letter has room for', { name: 'N'.repeat(201) }, {}, 'name'],
    ['a blank letter', {}, { letterNo: ' ' }, 'letterNo'],
    ['a last day before its first', {}, { endsOn: addDays(aMonday, -1) }, 'endsOn'],
    ['a file that is not there', {}, { fileId: '019cb2de-0d60-7000-8000-00000000ffff' }, 'fileId'],
  ])('is not entered with %s, and leaves nobody behind', async (_, officer, appointment, field) => {
    const of = { officeCode: '91', roles: ['head'] as const, name: 'Petugas Contoh', ...officer };
    await expect(appointOfficer(authority, of, { ...letter, ...appointment })).rejects.toMatchObject({ field });
    expect((await listOfficers(authority.pool, { officeCode: '91' }, aMonday, all)).total).toBe(0);
  });

  it('lets an officer act on its days, and a further one on further days', async () => {
    const acting = await enter('73', ['head'], 'Plt. Contoh', lapsed);
    const onMonday = () => findActingOfficer(authority.pool, acting.officerId, aMonday);
    expect(await onMonday()).toBeUndefined();
    await addAppointment(authority, acting, { ...letter, letterNo: '800/2/2026', endsOn: aMonday });
    expect(await onMonday()).toMatchObject({ name: 'Plt. Contoh' });
    const letters = (await listAppointments(authority.pool, acting.officerId)).map(({ letterNo }) => letterNo);
    expect(letters).toEqual(['800/2/2026', '800/1/2026']);
  });

  it('by the same letter is entered once, and none of a deactivated officer', async () => {
    const officer = await enter('73', ['auditor']);
    await expect(addAppointment(authority, officer, letter)).rejects.toMatchObject({
      code: 'conflict',
      field: 'letterNo',
    });
    await endOffice(authority, officer, gone);
    const late = addAppointment(authority, officer, { ...letter, letterNo: '800/3/2026' });
    await expect(late).rejects.toMatchObject({ code: 'conflict', field: 'officer' });
  });
});

describe('an end of office', () => {
  it('is kept with its day and reason, happens once, and never ahead of its day', async () => {
    const officer = await enter('73', ['reviewer']);
    const ahead = endOffice(authority, officer, { ...gone, on: addDays(aMonday, 1) });
    await expect(ahead).rejects.toMatchObject({ code: 'invalid_input', field: 'on' });
    await endOffice(authority, officer, gone);
    const kept = await getOfficer(authority.pool, officer.officerId);
    expect(kept).toMatchObject({ status: 'deactivated', endedOn: aMonday, endedBecause: 'resigned' });
    await expect(endOffice(authority, officer, gone)).rejects.toMatchObject({ code: 'conflict', field: 'officer' });
    const change = changeOfficer(authority, officer, changed(officer, ['auditor']));
    await expect(change).rejects.toMatchObject({ code: 'conflict', field: 'officer' });
  });
});

describe('the last administrator of an office', () => {
  it('neither ends nor loses its role, until another one may act', async () => {
    const last = await enter('32', ['administrator', 'reviewer'], 'Admin Terakhir');
    await enter('32', ['administrator'], 'Admin Tanpa Surat Berlaku', lapsed);
    await enter('73', ['administrator'], 'Admin Kantor Lain');
    const refused = { code: 'conflict', field: 'officer', remedy: 'Appoint another one first.' };
    await expect(endOffice(authority, last, gone)).rejects.toMatchObject(refused);
    await expect(changeOfficer(authority, last, changed(last, ['reviewer']))).rejects.toMatchObject(refused);
    await changeOfficer(authority, last, changed(last, ['administrator']));
    await enter('32', ['administrator'], 'Admin Kedua');
    await endOffice(authority, last, gone);
  });

  it('remains when two end each other at once: the second waits for the first, and is refused', async () => {
    const [one, other] = [await enter('91', ['administrator'], 'Satu'), await enter('91', ['administrator'], 'Dua')];
    const first = await authority.pool.connect();
    await first.query('BEGIN');
    await keepAnAdmin(first, one, aMonday);
    await endWithin(first, () => undefined, one, gone);
    const second = Promise.allSettled([endOffice(authority, other, gone)]);
    await Promise.race([second, someoneWaits()]);
    await first.query('COMMIT');
    first.release();
    expect(await second).toMatchObject([{ status: 'rejected', reason: { code: 'conflict', field: 'officer' } }]);
  });
});

/** Until a statement of this database waits for a row that another transaction holds. */
async function someoneWaits(): Promise<void> {
  const text =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'";
  while ((await authority.pool.query(text)).rowCount === 0) await setTimeout(5);
}

describe('a role', () => {
  it('is given by another administrator, never by oneself', async () => {
    const one = await enter('32', ['administrator'], 'Admin Ambisius');
    const asSelf = { ...authority, actor: one.officerId };
    const rise = changed(one, ['administrator', 'head']);
    await expect(changeOfficer(asSelf, one, rise)).rejects.toMatchObject({ code: 'not_permitted', field: 'roles' });
    await changeOfficer(authority, one, rise);
    await changeOfficer(asSelf, await getOfficer(authority.pool, one.officerId), changed(one, ['administrator']));
    expect((await getOfficer(authority.pool, one.officerId)).roles).toEqual(['administrator']);
  });
});

describe('the first administrator', () => {
  const person = { name: 'Admin Pertama' };
  const active = async (officeCode: string) => {
    const { rows } = await listOfficers(authority.pool, { officeCode }, aMonday, { ...all, status: 'active' });
    return rows.filter(({ roles }) => roles.includes('administrator')).map(({ name }) => name);
  };

  it('is appointed from outside where nobody may act, not where somebody may', async () => {
    const at = { officeCode: '00' };
    await authority.pool.query("INSERT INTO office (office_code, name, time_zone) VALUES ('00', 'Pusat', 'WIB')");
    await foundAdmin(authority, at, person, lapsed);
    await foundAdmin(authority, at, { name: 'Admin Kedua' }, letter);
    const third = foundAdmin(authority, at, { name: 'Admin Ketiga' }, letter);
    await expect(third).rejects.toMatchObject({ code: 'conflict', field: 'lost' });
    expect(await active('00')).toEqual(['Admin Kedua', 'Admin Pertama']);
  });

  it('takes the place of all that are lost, or of none', async () => {
    const at = { officeCode: '00' };
    const unnamed = foundAdmin(authority, at, { name: ' ' }, letter, gone);
    await expect(unnamed).rejects.toMatchObject({ code: 'invalid_input', field: 'name' });
    expect(await active('00')).toHaveLength(2);
    await foundAdmin(authority, at, { name: 'Admin Baru' }, letter, gone);
    expect(await active('00')).toEqual(['Admin Baru']);
  });
});

describe('an applicant', () => {
  const invitation = { institutionName: 'Klinik Contoh', name: 'Pemohon Contoh', email: 'pemohon@contoh.go.id' };
  const invite = async (change: Partial<typeof invitation> = {}) => {
    const reviewer = await enterOfficer(authority, { officeCode: '32', roles: ['reviewer'], name: 'Petugas Contoh' });
    return inviteApplicant(authority, { ...reviewer, officeCode: '32' }, { ...invitation, ...change });
  };

  it('may act without a letter, for one application, alone', async () => {
    const { officerId, applicationId } = await invite();
    const acting = { roles: ['applicant'], applicationId };
    expect(await findActingOfficer(authority.pool, officerId, aMonday)).toMatchObject(acting);
    const again = administer(authority, (tx, tell) =>
      inviteWithin(tx, tell, uuidV7(0), { applicationId, name: 'Pemohon Lain', email: 'lain@contoh.go.id' }),
    );
    await expect(again).rejects.toMatchObject({ code: 'conflict', field: 'applicationId' });
  });

  it('has a name, and an address to be invited at', async () => {
    await expect(invite({ email: 'pemohon' })).rejects.toMatchObject({ code: 'invalid_input', field: 'email' });
    await expect(invite({ name: ' ' })).rejects.toMatchObject({ code: 'invalid_input', field: 'name' });
  });

  it('keeps its one role', async () => {
    const applicant = await getOfficer(authority.pool, (await invite()).officerId);
    const change = changeOfficer(authority, applicant, changed(applicant, ['head']));
    await expect(change).rejects.toMatchObject({ code: 'conflict', field: 'officer' });
  });
});
