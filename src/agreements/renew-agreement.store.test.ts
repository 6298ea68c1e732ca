import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ordinaryRight, scanOf } from '../../testing/papers/index.ts';
import {
  type Authority,
  aMonday,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  ordinaryPeer,
} from '../../testing/rights/index.ts';
import { AccessBook, changeRightStatus, permit, rightsUnder } from '../access/index.ts';
import { addDays, type Day, endOfDay, type TimeZone, testClock } from '../kernel/index.ts';
import { defaultSettings } from '../settings/index.ts';
import { draftAgreement } from './draft-agreement.ts';
import { enterSignedAddendum } from './enter-signed.ts';
import { getAgreement, getVersion } from './find-agreements.ts';
import { changeByLetter } from './letters/change-by-letter.ts';
import { stateOf } from './model.ts';
import { renewAgreement } from './renew-agreement.ts';
import { signAgreement, signAnnex } from './sign-agreement.ts';
import { NO_TRUST } from './signatures/index.ts';

let authority: Authority;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  access = await grantAccess(authority);
});

afterAll(() => authority.close());

const renewal = { number: '470/R', annexNumber: '470/RJ', endsOn: '2028-12-31' as Day };

describe('a renewal', () => {
  it('is a draft linked to the old agreement, from the day after it, with the terms as they are now', async () => {
    const old = await getAgreement(authority.pool, access.agreementId);
    const { annex } = await getVersion(authority.pool, old.agreementId, 1);
    const paper = scanOf('Addendum', aMonday);
    const rights = [...annex.rights, { ...ordinaryRight, key: 'B' }, { ...ordinaryRight, key: 'C' }];
    const addendum = { number: 'ADD', effectiveFrom: aMonday, endsOn: old.endsOn, annex: { rights }, paper };
    await enterSignedAddendum(authority, old.agreementId, addendum);
    await changeByLetter(authority, access.right, { networks: ['10.5.0.0/16'] }, { number: 's', dated: aMonday });
    const made = await rightsUnder(authority.pool, old.agreementId);
    if (made[2]) await changeRightStatus(authority, made[2], 'revoke', 'sanksi');

    const id = await renewAgreement(authority, old, renewal);

    expect(await getAgreement(authority.pool, id)).toMatchObject({
      ...{ institutionId: old.institutionId, renews: old.agreementId, status: 'draft', number: '470/R' },
      ...{ startsOn: addDays(old.endsOn, 1), endsOn: '2028-12-31' },
    });
    const copied = await getVersion(authority.pool, id, 1);
    expect(copied.annex.rights).toEqual([
      { ...annex.rights[0], networks: ['10.5.0.0/16'] },
      expect.objectContaining({ key: 'B' }),
    ]);
  });

  it('takes the clients of a right along, but not of one that was suspended when it ended', async () => {
    const { agreementId, right } = await grantAccess(authority);
    const id = await renewAgreement(authority, await getAgreement(authority.pool, agreementId), {
      ...renewal,
      number: '470/R3',
    });
    await signAgreement(authority, id, scanOf('PKS', aMonday), NO_TRUST);
    await signAnnex(authority, id, scanOf('Juknis', aMonday), NO_TRUST);
    const [next] = await rightsUnder(authority.pool, id);
    const book = new AccessBook(authority.pool);
    await book.load();
    const onDay = (day: Day) => book.right(right.rightId, day)?.rightId;
    expect([onDay(right.validUntil), onDay(addDays(right.validUntil, 1))]).toEqual([right.rightId, next?.rightId]);
    await changeRightStatus(authority, right, 'suspend', 'sanksi');
    await book.load();
    expect(onDay(addDays(right.validUntil, 1))).toBe(right.rightId);
  });

  it('makes rights that follow the old ones, which end by themselves', async () => {
    const { agreementId } = await grantAccess(authority);
    const old = await getAgreement(authority.pool, agreementId);
    const id = await renewAgreement(authority, old, { ...renewal, number: '470/R2' });
    await signAgreement(authority, id, scanOf('PKS', aMonday), NO_TRUST);
    await signAnnex(authority, id, scanOf('Juknis', aMonday), NO_TRUST);
    expect(await rightsUnder(authority.pool, agreementId)).toMatchObject([
      { status: 'active', validUntil: old.endsOn },
    ]);
    expect(await rightsUnder(authority.pool, id)).toMatchObject([
      { status: 'active', validFrom: addDays(old.endsOn, 1), validUntil: '2028-12-31' },
    ]);
  });

  it('is made of what was signed', async () => {
    const { institutionId } = access.institution;
    const draft = { ...renewal, institutionId, startsOn: aMonday, annex: { rights: [ordinaryRight] } };
    const id = await draftAgreement(authority, { ...draft, number: '470/D' });
    const unsigned = await getAgreement(authority.pool, id);
    await expect(renewAgreement(authority, unsigned, renewal)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe.each<TimeZone>(['WIB', 'WITA', 'WIT'])('access under an agreement of an office in %s', (zone) => {
  it('ends by itself at the end of the last day there', async () => {
    const terms = { validUntil: aMonday };
    const { credential } = await grantAccess(authority, { zone, terms });
    const book = new AccessBook(authority.pool);
    await book.load();
    const clock = testClock(aMonday);
    const ask = () => permit({ credential, peer: ordinaryPeer }, book, clock);
    clock.advance(endOfDay(aMonday, zone) - clock.business() - 1);
    expect(ask()).toMatchObject({ granted: true });
    clock.advance(1);
    expect(ask()).toMatchObject({ granted: false, denial: 'right_not_in_force' });
  });
});

describe('the state of an agreement', () => {
  const days = { startsOn: aMonday, endsOn: addDays(aMonday, 400) };
  const states: readonly [string, Parameters<typeof stateOf>[0], boolean, Day][] = [
    ['draft', { ...days, status: 'draft' }, false, aMonday],
    ['ended', { ...days, status: 'ended' }, true, aMonday],
    ['awaiting_annex', { ...days, status: 'active' }, false, aMonday],
    ['upcoming', { ...days, status: 'active' }, true, addDays(aMonday, -1)],
    ['active', { ...days, status: 'active' }, true, addDays(days.endsOn, -defaultSettings.nearEndDays - 1)],
    ['near_end', { ...days, status: 'active' }, true, addDays(days.endsOn, -defaultSettings.nearEndDays)],
    ['near_end', { ...days, status: 'active' }, true, days.endsOn],
    ['expired', { ...days, status: 'active' }, true, addDays(days.endsOn, 1)],
    ['expired', { ...days, status: 'active' }, false, addDays(days.endsOn, 1)],
  ];

  it.each(states)('is %s', (state, agreement, annexSigned, today) => {
    expect(stateOf(agreement, annexSigned, today, defaultSettings.nearEndDays)).toBe(state);
  });
});
