import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enterEvaluation, signFor } from '../../../../testing/evaluations/index.ts';
import { draftOf, ordinaryRight, scanOf } from '../../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../../testing/rights/index.ts';
import { enterOfficer, enterStaff, type Staff } from '../../../../testing/staff/index.ts';
import { enterUse } from '../../../../testing/usage/index.ts';
import {
  activateConnection,
  checkConnection,
  declareConnection,
  getConnection,
  getRight,
  nameConnection,
} from '../../../access/index.ts';
import { type EnteredAgreement, enterSignedAgreement } from '../../../agreements/index.ts';
import { createInstitution, endOffice, getInstitution } from '../../../institutions/index.ts';
import { addDays, type Day, type Uuid } from '../../../kernel/index.ts';
import { upliftQuota } from '../../../metering/index.ts';
import { decideSanction, getSanction, liftSanction, proposeSanction } from '../../../sanctions/index.ts';
import { changeSetting, readSettings } from '../../../settings/index.ts';
import { fillDossier } from './fill-dossier.ts';

let authority: Authority;
let staff: Staff;
let institutionId: Uuid;
let made = 0;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
});
afterAll(() => authority.close());
beforeEach(async () => {
  made += 1;
  const names = { slug: `LEMBAGA_${made}`, name: `Lembaga Contoh ${made}`, customerId: null };
  const kind = { class: 'city', kind: 'regional_body', sector: 'kesehatan' } as const;
  institutionId = await createInstitution(authority, { officeCode: '3278', ...names, ...kind });
});

const later = (days: number) => addDays(aMonday, days);

/** Signs an agreement on its first day that ends so many days after the Monday. */
function agree(days: number, change: object = {}, signedOn: Day = '2026-01-01' as Day): Promise<EnteredAgreement> {
  const paper = scanOf('PKS', signedOn);
  const draft = draftOf(institutionId, { endsOn: later(days), ...change });
  return enterSignedAgreement(authority, { ...draft, agreementPaper: paper, annexPaper: paper });
}

/** The rows of a section on a day, and what it says in short. */
async function section(key: string, on: Day = aMonday) {
  const settings = await readSettings(authority.pool);
  const { sections, ...filling } = await fillDossier(authority.pool, settings, institutionId, on);
  const found = sections.find((one) => one.key === key);
  return { ...filling, rows: found?.rows ?? [], brief: found?.brief };
}

const told = ({ rows }: Awaited<ReturnType<typeof section>>, key: string) =>
  rows.map(({ cells, notable }) => [cells[key], notable]);

describe('agreements', () => {
  it.each([
    [270, 'near_end', true],
    [271, 'active', false],
    [0, 'near_end', true],
  ])('with %i days left are %s', async (days, state, nearEnd) => {
    await agree(days);
    const filled = await section('agreements');
    expect(filled).toMatchObject({ nearEnd, daysLeft: days, rows: [{ cells: { state, daysLeft: days } }] });
    expect(filled.notable.includes('agreements')).toBe(nearEnd);
  });

  it('are near their end as the setting says', async () => {
    await agree(100);
    await changeSetting(authority, 'nearEndDays', 99, 'surat');
    expect((await section('agreements')).nearEnd).toBe(false);
    await changeSetting(authority, 'nearEndDays', 270, 'surat');
  });

  it('ask for nothing more once another continues them, and are told no more once they are over', async () => {
    const { agreementId } = await agree(10);
    const next = { startsOn: later(11), renews: agreementId };
    await agree(400, next, aMonday);
    const before = await section('agreements');
    expect(told(before, 'state')).toEqual([
      ['near_end', false],
      ['upcoming', false],
    ]);
    const after = await section('agreements', later(11));
    expect(told(after, 'state')).toEqual([['active', false]]);
    expect(after.daysLeft).toBe(389);
  });

  it('that are over ask for attention, and nothing is left', async () => {
    await agree(5);
    const filled = await section('agreements', later(6));
    expect(filled).toMatchObject({ daysLeft: null, nearEnd: false, notable: ['agreements'] });
    expect(told(filled, 'daysLeft')).toEqual([[-1, true]]);
  });
});

it('rights that still return data ask for attention until their switch date, but not with a written approval', async () => {
  const values = { ...ordinaryRight, answerMode: 'values', valuesUntil: later(14) } as const;
  const approval = { purpose: 'law_enforcement', valuesApproval: 'persetujuan/1' } as const;
  const rights = [ordinaryRight, { ...values, key: 'B' }, { ...values, key: 'C', ...approval }];
  await agree(300, { annex: { rights } });
  expect(told(await section('answers'), 'answer')).toEqual([
    ['match', false],
    ['values', true],
    ['values_approved', false],
  ]);
  expect(told(await section('answers', later(15)), 'answer')[1]).toEqual(['match', false]);
});

it('uplifts say what they were used for, and ask for attention when nobody needed them', async () => {
  const { rights } = await agree(300);
  const right = await getRight(authority.pool, `${rights.A}`);
  const letter = { letterNo: 'surat 7', letterDate: aMonday, reason: 'vaksinasi' };
  await upliftQuota(authority, right, { from: aMonday, until: later(2), dailyQuota: 900, ...letter }, aMonday);
  expect(told(await section('uplifts'), 'letterNo')).toEqual([['surat 7', false]]);
  const over = await section('uplifts', later(3));
  expect(over.rows).toMatchObject([{ cells: { mostUsed: 0, daysAbove: 0, normalQuota: 100 }, notable: true }]);
});

it('users are in office, without a letter for the day, or ended', async () => {
  const enter = (name: string, endsOn: Day | null) =>
    enterOfficer(
      authority,
      { institutionId, roles: ['operator'], name },
      {
        ...{ letterNo: '800/1', letterDate: aMonday, startsOn: aMonday, endsOn },
      },
    );
  await enter('A Contoh', null);
  await enter('B Contoh', later(1));
  await endOffice(authority, await enter('C Contoh', null), { on: aMonday, because: 'moved', letterNo: 'surat' });
  const filled = await section('users', later(2));
  expect(told(filled, 'state')).toEqual([
    ['in_office', false],
    ['not_appointed', true],
    ['ended', false],
  ]);
  expect(filled.brief).toBe('1 bertugas, 1 tanpa surat, 1 berakhir');
});

it('networks ask for attention until they are checked and open, and the rights that go over none', async () => {
  const { rights } = await agree(300);
  const institution = await getInstitution(authority.pool, institutionId);
  const line = { kind: 'vpn', provider: 'PT Jaringan', networks: ['10.1.0.0/16'] } as const;
  const [paper, open] = [{ number: 'surat', date: aMonday, result: '' }, { platformBersama: true }];
  const id = await declareConnection(authority, institution, line, paper, open);
  expect(told(await section('networks'), 'state')).toEqual([
    ['declared', true],
    ['annex_only', true],
  ]);
  await checkConnection(authority, await getConnection(authority.pool, id), true, paper);
  await activateConnection(authority, await getConnection(authority.pool, id), paper, open);
  const right = await getRight(authority.pool, `${rights.A}`);
  await nameConnection(authority, right, await getConnection(authority.pool, id), 'surat');
  expect(told(await section('networks'), 'state')).toEqual([
    ['active', false],
    ['over_connection', false],
  ]);
});

it('a certificate is due six months after signing, overdue the day after, and shown once a signed checklist says so', async () => {
  await agree(300, {}, '2026-01-31' as Day);
  const due = await section('certificates', '2026-07-31' as Day);
  expect(due.rows).toMatchObject([{ cells: { dueOn: '2026-07-31', state: 'due' }, notable: false }]);
  expect(told(await section('certificates', '2026-08-01' as Day), 'state')).toEqual([['overdue', true]]);
  const evaluation = await enterEvaluation(authority, '3278', 'held', { institutions: [institutionId] });
  await signFor(authority, staff.city, evaluation, institutionId);
  const shown = await section('certificates', '2026-08-01' as Day);
  expect(shown.rows).toMatchObject([{ cells: { state: 'shown', shownOn: aMonday }, notable: false }]);
});

it('past findings are told while they are open, and ask for attention once they are overdue', async () => {
  const evaluation = await enterEvaluation(authority, '3278', 'held', { institutions: [institutionId] });
  expect((await section('past_findings')).rows).toEqual([]);
  await signFor(authority, staff.city, evaluation, institutionId, 'Belum diperbarui.');
  expect(told(await section('past_findings'), 'said')).toEqual([['Belum diperbarui.', false]]);
  expect(told(await section('past_findings', later(1)), 'said')).toEqual([['Belum diperbarui.', true]]);
});

describe('data balikan', () => {
  const recordNumber = { key: 'NO_RM', kind: 'Nomor rekam medis', format: 'digits:6', frequency: 'monthly' } as const;

  it('that is owed and did not come asks for attention, by kind', async () => {
    await agree(300, { annex: { rights: [ordinaryRight], feedback: [recordNumber] } });
    const { rows, brief } = await section('arrears');
    expect(rows).toEqual([{ cells: { kind: 'Nomor rekam medis', since: '2026-02-10', periods: 1 }, notable: true }]);
    expect(brief).toBe('1 dari 1 data balikan perlu perhatian');
  });

  it('covers a share of those who were accessed in a semester, and asks for attention where it covers nobody', async () => {
    const figure = `INSERT INTO coverage_figure (institution_id, first_month, months, accessed, covered, unreadable, counted_from)
      VALUES ($1, $2, 6, $3, $4, 0, '')`;
    await authority.pool.query(figure, [institutionId, '2026-01-01', 300, 200]);
    await authority.pool.query(figure, [institutionId, '2025-07-01', 40, 0]);
    const { rows } = await section('coverage');
    expect(rows).toEqual([
      { cells: { semester: 'I/2026', accessed: 300, covered: 200, percent: 66.6 }, notable: false },
      { cells: { semester: 'II/2025', accessed: 40, covered: 0, percent: 0 }, notable: true },
    ]);
  });
});

it('use is told of the semester and the one before, as far as there was any', async () => {
  await enterUse(authority, institutionId, aMonday, 3);
  expect((await section('usage')).rows).toMatchObject([
    {
      cells: { semester: 'I/2026', calls: 3, hits: 3, notFoundPercent: 0, daysUsed: 1, daysAtLimit: 0 },
      notable: false,
    },
  ]);
});

it('sanctions that stand are told, and those that were lifted no more', async () => {
  const evidence = [{ what: 'agreement_breached', since: aMonday, figures: { findings: 1 } }] as const;
  const propose = async (kind: 'warning' | 'quota_cut') => {
    const proposal = { institutionId, kind, evidence, ...(kind === 'quota_cut' && { percent: 20 }) };
    return getSanction(authority.pool, await proposeSanction(authority, staff.city.reviewer, proposal));
  };
  const { head } = staff.city;
  await decideSanction(authority, head, await propose('warning'));
  const cut = await decideSanction(authority, head, await propose('quota_cut'));
  await liftSanction(authority, head, cut, { reason: 'sudah dipenuhi' });
  expect(told(await section('sanctions'), 'kind')).toEqual([['surat peringatan I', true]]);
});
