import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPdf, squash } from '../../testing/documents/index.ts';
import { type Authority, aMonday, grantAccess, openAuthority } from '../../testing/rights/index.ts';
import { enterOfficer, enterStaff, openPortal, type Portal, type Staff } from '../../testing/staff/index.ts';
import { prepareLog } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type TestClock, testClock, type Uuid } from '../kernel/index.ts';
import { changeSetting, defaultSettings } from '../settings/index.ts';
import {
  decideSanction,
  dismissSanction,
  expireWarnings,
  getSanction,
  liftSanction,
  listSanctions,
  type Proposal,
  proposeSanction,
  sanctionRoutes,
  settleWarning,
} from './index.ts';

let authority: Authority;
let clock: TestClock;
let staff: Staff;
let portal: Portal;
let institutionId: Uuid;
let rightId: Uuid;
let admin: Officer;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  portal = await openPortal(authority, sanctionRoutes);
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

/** An institution of Jawa Barat with an agreement and a right, of each test's own. */
beforeEach(async () => {
  const { institution, right } = await grantAccess(authority);
  ({ institutionId } = institution);
  ({ rightId } = right);
  admin = await enterOfficer(authority, { institutionId, roles: ['institution_admin'], name: 'Admin Contoh' });
});

const evidence = [{ what: 'agreement_breached', since: aMonday, figures: { findings: 2 } }] as const;
const reviewer = () => staff.province.reviewer;
const head = () => staff.province.head;
const dirjen = () => staff.pusat.head;

async function propose(proposal: Partial<Proposal> = {}) {
  const about = { institutionId, kind: 'warning', evidence, ...proposal } as const;
  return getSanction(authority.pool, await proposeSanction(authority, reviewer(), about));
}
const noticesTo = async (to: 'to_institution' | 'to_office', id: string) =>
  (await authority.pool.query(`SELECT kind, data FROM notice WHERE ${to} = $1 ORDER BY notice_id`, [id])).rows;

describe('a proposal', () => {
  it('needs evidence with the figures of its kind, and says what its kind does', async () => {
    const wrong: readonly [Partial<Proposal>, string][] = [
      [{ evidence: [] }, 'evidence'],
      [{ evidence: [{ ...evidence[0], figures: {} }] }, 'evidence.0.figures'],
      [{ kind: 'quota_cut' }, 'percent'],
      [{ percent: 50 }, 'percent'],
      [{ kind: 'end_of_agreement' }, 'agreementId'],
      [{ rightId }, 'rightId'],
      [{ note: 'NIK 3278014101 909001' }, 'note'],
    ];
    for (const [proposal, field] of wrong) {
      await expect(propose(proposal)).rejects.toMatchObject({ code: 'invalid_input', field });
    }
  });

  it('of a right or agreement of another institution finds none', async () => {
    const other = await grantAccess(authority);
    const foreign = { kind: 'temporary_shut_off', rightId: other.right.rightId } as const;
    await expect(propose(foreign)).rejects.toMatchObject({ code: 'not_found', field: 'rightId' });
    const ending = { kind: 'end_of_agreement', agreementId: other.agreementId } as const;
    await expect(propose(ending)).rejects.toMatchObject({ code: 'not_found', field: 'agreementId' });
  });

  it('of a kind that the ladder leaves out is refused', async () => {
    await changeSetting(authority, 'sanctionLadder', ['warning'], 'surat 1');
    await expect(propose({ kind: 'revocation' })).rejects.toMatchObject({ code: 'conflict', field: 'kind' });
    await changeSetting(authority, 'sanctionLadder', defaultSettings.sanctionLadder, 'surat 2');
  });

  it('is told to the office that decides, and hidden from its institution until it is decided', async () => {
    const { sanctionId, version } = await propose({ kind: 'temporary_shut_off' });
    expect(await noticesTo('to_office', '00')).toContainEqual(expect.objectContaining({ kind: 'sanction.proposed' }));
    expect((await portal.call(admin, 'GET', `/sanctions/${sanctionId}`)).status).toBe(404);
    const listed = async () => (await portal.call(admin, 'GET', '/sanctions')).body.sanctions;
    expect(await listed()).toEqual([]);
    await decideSanction(authority, dirjen(), { sanctionId, version });
    expect(await listed()).toMatchObject([{ sanctionId, state: 'decided' }]);
    expect(await noticesTo('to_institution', institutionId)).toMatchObject([
      { kind: 'sanction.decided', data: { sanction: 'penutupan sementara akses' } },
    ]);
  });
});

describe('two who decide at once', () => {
  it('make one decision, and the other hears who made it; no number is lost', async () => {
    const sanction = await propose();
    const second = await enterOfficer(authority, { officeCode: '32', roles: ['head'], name: 'Pelaksana Harian' });
    const both = await Promise.allSettled([
      decideSanction(authority, head(), sanction),
      decideSanction(authority, second, sanction),
    ]);
    const [done] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(refused).toMatchObject({ code: 'conflict', field: 'version' });
    expect(refused.message).toContain(`head of office 32 made the move decide by letter ${done?.letterNo}`);
    const next = await decideSanction(authority, head(), await propose());
    const seqOf = (letterNo: string | null | undefined) => Number(letterNo?.split('/')[1]);
    expect(seqOf(next.letterNo)).toBe(seqOf(done?.letterNo) + 1);
  });

  it('and one who saw an older version is refused', async () => {
    const sanction = await propose();
    await dismissSanction(authority, head(), sanction, 'keliru');
    await expect(decideSanction(authority, head(), sanction)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('warnings', () => {
  const warn = async () => decideSanction(authority, head(), await propose());

  it('are counted as they are decided, three at most, and one that was settled no longer counts', async () => {
    const steps = [await warn(), await warn(), await warn()];
    expect(steps.map(({ step }) => step)).toEqual([1, 2, 3]);
    await expect(warn()).rejects.toMatchObject({ code: 'conflict', field: 'kind' });
    for (const one of steps) await settleWarning(authority, reviewer(), one, 'dipenuhi');
    expect(await warn()).toMatchObject({ step: 1 });
  });

  it('are counted once each when two are decided at once', async () => {
    const [one, two] = [await propose(), await propose()];
    const decided = await Promise.all([one, two].map((each) => decideSanction(authority, head(), each)));
    expect(decided.map(({ step }) => step).toSorted()).toEqual([1, 2]);
  });

  it('are due by the setting, and expire after their months, not a day before', async () => {
    const warning = await warn();
    expect(warning.dueOn).toBe('2026-03-16');
    const stateOf = async () => (await getSanction(authority.pool, warning.sanctionId)).state;
    clock.advance(365 * 86_400_000);
    await prepareLog(authority.pool, authority.keys, clock);
    await expireWarnings(authority);
    expect(await stateOf()).toBe('decided');
    clock.advance(86_400_000);
    await expireWarnings(authority);
    expect([await stateOf(), await expireWarnings(authority)]).toEqual(['expired', 0]);
  });
});

describe('each step', () => {
  it('is written down with who made it, by which letter and why', async () => {
    const decided = await decideSanction(authority, dirjen(), await propose({ kind: 'temporary_shut_off' }));
    const lifted = await liftSanction(authority, dirjen(), decided, { reason: 'Sudah dipenuhi.' });
    const { body } = await portal.call(reviewer(), 'GET', `/sanctions/${lifted.sanctionId}`);
    expect(body.timeline).toMatchObject([
      { move: 'propose', officerName: 'reviewer Jabar', role: 'reviewer', officeCode: '32' },
      { move: 'decide', officerName: 'head Pusat', role: 'head', officeCode: '00', letterNo: decided.letterNo },
      { move: 'lift', officerName: 'head Pusat', reason: 'Sudah dipenuhi.' },
    ]);
    expect(body).toMatchObject({ decider: '00', moves: [], evidence: [{ what: 'agreement_breached' }] });
    expect(body.evidence[0].sentence).toContain('2 pelanggaran');
  });
});

describe('the letters', () => {
  const print = async (sanctionId: Uuid, paper = 'decision') => {
    const { status, pdf } = await portal.print(admin, 'GET', `/sanctions/${sanctionId}/prints/${paper}`);
    return status === 200 ? readPdf(pdf).pages.join('') : status;
  };

  it('of a warning says which it is, why, until when, and what may follow', async () => {
    const first = await decideSanction(authority, head(), await propose());
    clock.advance(1);
    const second = await decideSanction(authority, head(), await propose());
    const text = await print(second.sanctionId);
    for (const said of [
      'Peringatan II',
      `${second.letterNo}`,
      `${first.letterNo}`,
      'dapat ditetapkan surat peringatan III',
    ]) {
      expect(text).toContain(squash(said));
    }
  });

  it.each([
    [{ kind: 'quota_cut', percent: 40 }, 'Kuota harian seluruh hak akses dikurangi 40 persen'],
    [{ kind: 'temporary_shut_off' }, 'ditutup sampai sanksi ini dicabut'],
    [{ kind: 'revocation' }, 'Hak akses baru hanya dapat dipakai setelah sanksi ini dicabut'],
  ] as const)('of %j says what it does, and that of its lifting that it is over', async (proposal, effect) => {
    const by = proposal.kind === 'quota_cut' ? head() : dirjen();
    const decided = await decideSanction(authority, by, await propose(proposal));
    const text = await print(decided.sanctionId);
    for (const said of [effect, `${decided.letterNo}`, 'memperbaiki setiap temuan'])
      expect(text).toContain(squash(said));
    expect(await print(decided.sanctionId, 'lifting')).toBe(409);
    await liftSanction(authority, by, decided, { reason: 'Semua temuan diperbaiki.' });
    expect(await print(decided.sanctionId, 'lifting')).toContain(squash('Semua temuan diperbaiki.'));
    expect(await print(decided.sanctionId)).toBe(text);
  });
});

describe('the list', () => {
  it('is filtered by state, kind, institution and region, and paged', async () => {
    await propose();
    clock.advance(1);
    await decideSanction(authority, dirjen(), await propose({ kind: 'temporary_shut_off' }));
    const list = (filter: object) =>
      listSanctions(
        authority.pool,
        { officeCode: '32', institutionId: null },
        { institution: institutionId, limit: 50, ...filter },
      );
    expect((await list({})).map(({ kind }) => kind)).toEqual(['temporary_shut_off', 'warning']);
    expect(await list({ state: 'decided' })).toHaveLength(1);
    expect(await list({ kind: 'warning' })).toHaveLength(1);
    expect(await list({ office: '3278' })).toEqual([]);
    const [first] = await list({ limit: 1 });
    expect(await list({ after: first?.sanctionId })).toHaveLength(1);
    const elsewhere = { officeCode: '73', institutionId: null };
    expect(await listSanctions(authority.pool, elsewhere, { institution: institutionId, limit: 50 })).toEqual([]);
  });
});
