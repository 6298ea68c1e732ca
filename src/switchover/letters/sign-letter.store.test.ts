import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, squash } from '../../../testing/documents/index.ts';
import {
  type Authority,
  aMonday,
  callWire,
  changeRight,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  openGate,
  TEST_URL,
} from '../../../testing/rights/index.ts';
import { enterOfficer, enterStaff, type Staff } from '../../../testing/staff/index.ts';
import { getRight } from '../../access/index.ts';
import { getAgreement } from '../../agreements/index.ts';
import { prepareLog } from '../../audit/index.ts';
import { changeInstitution } from '../../institutions/index.ts';
import { addDays, endOfDay, type TimeZone, testClock } from '../../kernel/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { refusalTexts } from '../../verification/index.ts';
import { listLetters } from './find-letters.ts';
import { prepareLetter } from './prepare-letter.ts';
import { printSigned } from './print-signed.ts';
import { signLetter } from './sign-letter.ts';

let authority: Authority;
let staff: Staff;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  access = await grant();
});

afterAll(() => authority.close());

const agreed = addDays(aMonday, 200);
const announced = addDays(aMonday, 60);
const announcement = { kind: 'announcement', valuesUntil: announced, reason: 'Pengalihan.' } as const;
const grant = () => grantAccess(authority, { terms: { answerMode: 'values', valuesUntil: agreed } });
const prepare = (of: GrantedAccess, draft: Parameters<typeof prepareLetter>[3] = announcement) =>
  prepareLetter(authority, staff.province.reviewer, of.right.rightId, draft);
const sign = (letterId: Awaited<ReturnType<typeof prepare>>) =>
  signLetter(authority, staff.province.head, letterId, TEST_URL);
const now = ({ right }: GrantedAccess) => getRight(authority.pool, right.rightId);
const letters = ({ right }: GrantedAccess) => listLetters(authority.pool, right.rightId);

describe('a letter about a switch', () => {
  it('changes nothing until it is signed, and waits alone: the next draft takes its place', async () => {
    await prepare(access);
    const letterId = await prepare(access, { ...announcement, valuesUntil: addDays(aMonday, 70) });
    expect(await letters(access)).toMatchObject([{ letterId, valuesUntil: addDays(aMonday, 70), number: null }]);
    expect(await now(access)).toMatchObject({ valuesUntil: agreed });
  });

  it('gets number and day with its signature, is kept as a letter of the right, and can be checked by anyone', async () => {
    const letterId = await prepare(access);
    const signed = await sign(letterId);
    expect(signed).toMatchObject({ number: expect.stringMatching(/^470\/\d+\/ALIH\/32\/2026$/), dated: aMonday });
    expect(await now(access)).toMatchObject({ answerMode: 'values', valuesUntil: announced });
    const kept = await authority.pool.query('SELECT number, changes FROM right_letter WHERE right_id = $1', [
      access.right.rightId,
    ]);
    expect(kept.rows).toEqual([{ number: signed.number, changes: { valuesUntil: announced } }]);
    const printed = await authority.pool.query('SELECT kind FROM printed_document WHERE number = $1', [signed.number]);
    expect(printed.rows).toEqual([{ kind: 'switchover_notice' }]);
  });

  it('is signed once, by one of two who sign at the same time', async () => {
    const of = await grant();
    const letterId = await prepare(of);
    const results = await Promise.allSettled([sign(letterId), sign(letterId)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(sign(letterId)).rejects.toMatchObject({ code: 'conflict', field: 'letter' });
  });

  it('is printed again as it was signed, whatever has changed since', async () => {
    const of = await grant();
    const { letterId } = await sign(await prepare(of));
    const agreement = await getAgreement(authority.pool, of.agreementId);
    const print = () => printSigned({ ...authority, publicUrl: TEST_URL }, letterId, agreement);
    const first = await print();
    await changeRight(authority, await now(of), { elements: ['NIK'] }, 'adendum');
    await changeInstitution(authority, of.institution.institutionId, { ...profile, leaderName: 'Lain' }, 'surat');
    expect((await print()).pdf.equals(first.pdf)).toBe(true);
    expect(readPdf(first.pdf).pages.join('')).toContain(squash('TGL_LHR'));
  });

  it('is not printed before', async () => {
    const of = await grant();
    const letterId = await prepare(of);
    const agreement = await getAgreement(authority.pool, of.agreementId);
    const parts = { ...authority, publicUrl: TEST_URL };
    await expect(printSigned(parts, letterId, agreement)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('that cannot be printed is not signed, and its number is free again', async () => {
    const of = await grant();
    const before = await numbersTaken();
    const letterId = await prepare(of, { ...announcement, reason: 'Karena \u{1F642}.' });
    await expect(sign(letterId)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await numbersTaken()).toBe(before);
    expect(await now(of)).toEqual(of.right);
  });

  it('is judged by the day on which it is signed', async () => {
    const of = await grant();
    const letterId = await prepare(of);
    await changeRight(authority, await now(of), { valuesUntil: addDays(aMonday, -1) }, 'adendum');
    await expect(sign(letterId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('gives way where the settings demand an addendum for every change', async () => {
    const of = await grant();
    const letterId = await prepare(of);
    await changeSetting(authority, 'changeByLetter', false, 'surat');
    await expect(prepare(of)).rejects.toMatchObject({ code: 'conflict' });
    await expect(sign(letterId)).rejects.toMatchObject({ code: 'conflict' });
    await changeSetting(authority, 'changeByLetter', true, 'surat');
  });

  it('is signed by whoever holds the office of the agreement, under its own numbers', async () => {
    const deputy = await enterOfficer(authority, { officeCode: '32', roles: ['head'], name: 'Pelaksana Harian' });
    const of = await grant();
    const letterId = await prepare(of);
    const { signedBy } = await signLetter(authority, deputy, letterId, TEST_URL);
    expect(signedBy).toBe(deputy.officerId);
  });
});

const profile = { address: 'Jl. Contoh', leaderName: '', leaderPosition: '', supervisor: '' };

async function numbersTaken(): Promise<number> {
  const { rows } = await authority.pool.query("SELECT last FROM office_number WHERE kind = 'switchover'");
  return rows[0]?.last ?? 0;
}

describe.each<TimeZone>(['WIB', 'WITA', 'WIT'])('the last day of an office in %s', (zone) => {
  const clock = testClock(aMonday);
  let there: Authority;
  let gate: Gate;

  beforeAll(async () => {
    there = await openAuthority(clock);
    await enterPersonas(there);
    gate = await openGate(there);
  });

  afterAll(async () => {
    await gate.close();
    await there.close();
  });

  it('ends with its midnight: data before, the way to the new method after', async () => {
    const of = await grantAccess(there, { zone, terms: { answerMode: 'values', valuesUntil: aMonday } });
    const call = () => callWire(gate, of, { method: 'CALL_NIK' });
    const to = async (at: number) => {
      clock.advance(at - clock.now());
      await prepareLog(there.pool, there.keys, clock);
      await gate.sequencer.run();
    };
    await to(endOfDay(aMonday, zone) - 1_000);
    expect((await call()).content).toMatchObject({ NAMA_LGKP: 'HENDRA WIJAYA' });
    await to(endOfDay(aMonday, zone) + 1);
    expect((await call()).content).toEqual({ RESPON: refusalTexts.moved_to_match.text });
  });
});
