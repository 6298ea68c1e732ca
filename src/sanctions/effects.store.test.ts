import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, scanOf } from '../../testing/papers/index.ts';
import {
  type Authority,
  callNative,
  callWire,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
} from '../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../testing/staff/index.ts';
import { getRight, quotaOn } from '../access/index.ts';
import { enterSignedAgreement } from '../agreements/index.ts';
import { addDays, type Day, dayAt, type Uuid } from '../kernel/index.ts';
import { decideSanction, getSanction, liftSanction, type Proposal, proposeSanction, type Sanction } from './index.ts';

/** Two processes of one installation, an institution of Jawa Barat, and the people who propose and decide. */
let authority: Authority;
let staff: Staff;
let gates: readonly [Gate, Gate];
let access: GrantedAccess;
let client: NativeClient;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  await enterPersonas(authority);
  gates = [await openGate(authority), await openGate(authority)];
});
afterAll(async () => {
  for (const gate of gates) await gate.close();
  await authority.close();
});

async function begin(dailyQuota = 100): Promise<void> {
  access = await grantAccess(authority, { terms: { dailyQuota } });
  client = await registerNative(authority, access);
}

const today = () => dayAt(authority.clock.business(), 'WIB');
const breach = () => [{ what: 'agreement_breached', since: today(), figures: { findings: 2 } }] as const;

async function propose(proposal: Omit<Proposal, 'institutionId' | 'evidence'>): Promise<Sanction> {
  const { institutionId } = access.institution;
  const about = { institutionId, evidence: breach(), ...proposal };
  return getSanction(authority.pool, await proposeSanction(authority, staff.province.reviewer, about));
}

const decide = async (proposal: Omit<Proposal, 'institutionId' | 'evidence'>, by = staff.pusat.head) =>
  decideSanction(authority, by, await propose(proposal));
const lift = (sanction: Sanction, by = staff.pusat.head) =>
  liftSanction(authority, by, sanction, { reason: 'dipenuhi' });

/** What the two doors of both processes say of the very next call: the wire's code, the native door's. */
async function next(): Promise<string[]> {
  const said: string[] = [];
  for (const gate of gates) {
    said.push(String((await callWire(gate, access)).content.RESPONSE_CODE ?? 'ok'));
    said.push(String((await callNative(gate, client)).body.code ?? 'ok'));
  }
  return said;
}
const open = ['ok', 'ok', 'ok', 'ok'];
const shut = ['16', 'restricted', '16', 'restricted'];

describe('a shut-off', () => {
  it('refuses the very next call at both doors of every process, and lets it through again once it is lifted', async () => {
    await begin();
    expect(await next()).toEqual(open);
    const proposed = await propose({ kind: 'temporary_shut_off' });
    expect(await next()).toEqual(open);
    const decided = await decideSanction(authority, staff.pusat.head, proposed);
    expect(await next()).toEqual(shut);
    await lift(decided);
    expect(await next()).toEqual(open);
  });

  it('is told at the native door with its letter, its reason and whom to call, and costs no hit', async () => {
    await begin();
    const { letterNo } = await decide({ kind: 'temporary_shut_off' });
    const answer = await callNative(gates[0], client);
    expect(answer).toMatchObject({ status: 403, headers: { 'quota-remaining': '100' } });
    expect(answer.body.restriction).toMatchObject({
      ...{ kind: 'shut_off', reason: 'agreement_breached', letterNo, from: today(), contact: 'Disdukcapil Jawa Barat' },
      message: { id: expect.stringContaining(`${letterNo}`), en: expect.stringContaining('Disdukcapil Jawa Barat') },
    });
    const me = await callNative(gates[1], client, { method: 'GET', path: '/v1/me' });
    expect(me.body).toMatchObject({ right: { state: 'restricted' }, notices: [{ code: 'restricted' }] });
  });

  it('of one right leaves the others of the institution alone', async () => {
    await begin();
    const first = access;
    const paper = scanOf('PKS kedua', today());
    const { institutionId } = access.institution;
    const second = await enterSignedAgreement(authority, {
      ...{ ...draftOf(institutionId), agreementPaper: paper, annexPaper: paper },
    });
    await decide({ kind: 'temporary_shut_off', rightId: second.rights.A as Uuid });
    expect(await next()).toEqual(open);
    await decide({ kind: 'temporary_shut_off', rightId: first.right.rightId });
    expect(await next()).toEqual(shut);
  });

  it('that begins tomorrow lets today pass', async () => {
    await begin();
    const sanction = await propose({ kind: 'temporary_shut_off' });
    await decideSanction(authority, staff.pusat.head, sanction, { from: addDays(today(), 1) });
    expect(await next()).toEqual(open);
  });

  it('stays when another one is lifted', async () => {
    await begin();
    const [one] = [await decide({ kind: 'temporary_shut_off' }), await decide({ kind: 'temporary_shut_off' })];
    await lift(one);
    expect(await next()).toEqual(shut);
  });
});

describe('a quota cut', () => {
  const cut = async (percent: number) => decide({ kind: 'quota_cut', percent }, staff.province.head);

  it('counts from the very next hit on, in both processes, and the doors tell what is left', async () => {
    await begin(40);
    expect((await callWire(gates[0], access)).quotaLimiter).toBe(39);
    const sanction = await cut(90);
    expect((await callWire(gates[0], access)).quotaLimiter).toBe(2);
    expect((await callWire(gates[1], access)).quotaLimiter).toBe(1);
    const me = await callNative(gates[0], client, { method: 'GET', path: '/v1/me' });
    expect(me.body).toMatchObject({ quota: { limit: 4, left: 1 }, right: { state: 'in_force' } });
    expect(JSON.stringify(me.body.notices)).toContain(`${sanction.letterNo}`);
    // As its chore does when another process asks.
    await gates[0].meter.returnAll();
    expect((await callWire(gates[1], access)).quotaLimiter).toBe(0);
    expect((await callWire(gates[1], access)).content.RESPONSE_CODE).toBe('05');
    await lift(sanction, staff.province.head);
    expect((await callWire(gates[0], access)).quotaLimiter).toBe(35);
  });

  it('is the same in the database as in the snapshot, and of several the greatest counts', async () => {
    await begin(1_001);
    for (const percent of [33, 50, 7]) await cut(percent);
    const right = await getRight(authority.pool, access.right.rightId);
    const { rows } = await authority.pool.query('SELECT quota_on($1, $2) AS quota', [right.rightId, today()]);
    expect([quotaOn(right, today()), rows[0].quota]).toEqual([500, 500]);
  });
});

describe('a sanction and a renewal', () => {
  it('a shut-off of a right follows it to the one that continues it', async () => {
    await begin();
    await decide({ kind: 'temporary_shut_off', rightId: access.right.rightId });
    const paper = scanOf('PKS 2027', today());
    const { institutionId } = access.institution;
    const renewal = await enterSignedAgreement(authority, {
      ...draftOf(institutionId, {
        renews: access.agreementId,
        startsOn: '2027-01-01' as Day,
        endsOn: '2027-12-31' as Day,
      }),
      ...{ agreementPaper: paper, annexPaper: paper },
    });
    const { restrictions } = await getRight(authority.pool, `${renewal.rights.A}`);
    expect(restrictions).toMatchObject([{ kind: 'shut_off' }]);
  });
});

describe('a revocation', () => {
  it('takes the rights away, says so, and stands in the way of new ones until it is lifted', async () => {
    await begin();
    const sanction = await decide({ kind: 'revocation' });
    expect(await next()).toEqual(shut);
    expect((await getRight(authority.pool, access.right.rightId)).status).toBe('revoked');
    const paper = scanOf('PKS baru', today());
    const draft = { ...draftOf(access.institution.institutionId), agreementPaper: paper, annexPaper: paper };
    const { rights } = await enterSignedAgreement(authority, draft);
    const restrictionsOf = async () => (await getRight(authority.pool, `${rights.A}`)).restrictions;
    expect(await restrictionsOf()).toMatchObject([{ kind: 'revoked' }]);
    await lift(sanction);
    expect(await restrictionsOf()).toEqual([]);
    expect((await getRight(authority.pool, access.right.rightId)).status).toBe('revoked');
    expect((await callNative(gates[1], client)).body.code).toBe('right_not_in_force');
  });
});

describe('the end of an agreement', () => {
  it('ends it with its rights, says so, and cannot be lifted', async () => {
    await begin();
    const sanction = await decide({ kind: 'end_of_agreement', agreementId: access.agreementId });
    expect(await next()).toEqual(shut);
    const { rows } = await authority.pool.query('SELECT status FROM agreement WHERE agreement_id = $1', [
      access.agreementId,
    ]);
    expect(rows).toEqual([{ status: 'ended' }]);
    await expect(lift(sanction)).rejects.toMatchObject({ code: 'conflict' });
  });
});
