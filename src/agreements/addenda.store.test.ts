import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, ordinaryRight, scanOf } from '../../testing/papers/index.ts';
import { type Authority, aMonday, grantAccess, openAuthority } from '../../testing/rights/index.ts';
import { changeRightStatus, listRights, rightsUnder } from '../access/index.ts';
import { administer } from '../audit/index.ts';
import { addDays, type Day, endOfDay, type TimeZone, testClock, type Uuid } from '../kernel/index.ts';
import type { GivenRight } from './annex/annex.ts';
import { bringIntoForce } from './bring-into-force.ts';
import { type AddendumDraft, changeAddendum, draftAddendum } from './draft-addendum.ts';
import { enterSignedAddendum, enterSignedAgreement } from './enter-signed.ts';
import { getAgreement, listVersions } from './find-agreements.ts';
import { changeByLetter, recordLetterIn } from './letters/change-by-letter.ts';
import { signAddendum } from './sign-addendum.ts';
import { NO_TRUST } from './signatures/index.ts';

const clock = testClock(aMonday);
let authority: Authority;
const institutions = new Map<TimeZone, Uuid>();

beforeAll(async () => {
  authority = await openAuthority(clock);
  for (const zone of ['WIB', 'WITA', 'WIT'] as const) {
    institutions.set(zone, (await grantAccess(authority, { zone })).institution.institutionId);
  }
});

afterAll(() => authority.close());

const endsOn = '2026-12-31' as Day;
const tomorrow = addDays(aMonday, 1);
const paper = () => scanOf('Addendum', aMonday);

async function enter(rights: readonly GivenRight[] = [ordinaryRight], zone: TimeZone = 'WIB'): Promise<Uuid> {
  const draft = draftOf(institutions.get(zone) as Uuid, { annex: { rights } });
  const papers = { agreementPaper: paper(), annexPaper: paper() };
  return (await enterSignedAgreement(authority, { ...draft, ...papers })).agreementId;
}

function saying(rights: readonly GivenRight[], change: Partial<AddendumDraft> = {}): AddendumDraft {
  return { number: 'ADD/1', effectiveFrom: aMonday, endsOn, annex: { rights }, ...change };
}

const amend = (id: Uuid, draft: AddendumDraft) => enterSignedAddendum(authority, id, { ...draft, paper: paper() });
const rightsOf = (id: Uuid) => rightsUnder(authority.pool, id);
const B = { ...ordinaryRight, key: 'B', elements: ['NIK', 'ALAMAT'] } as const satisfies GivenRight;

describe('an addendum in force', () => {
  it('changes, adds and takes away rights as it says, and keeps the ids of those that stay', async () => {
    const id = await enter([ordinaryRight, B]);
    const [before] = await rightsOf(id);
    const changed = { ...ordinaryRight, elements: ['NIK', 'TGL_LHR'], dailyQuota: 4_000 } as const;
    expect(await amend(id, saying([changed, { ...B, key: 'C' }]))).toBe(2);
    expect(await rightsOf(id)).toMatchObject([
      { annexKey: 'A', rightId: before?.rightId, elements: ['NIK', 'TGL_LHR'], dailyQuota: 4_000, status: 'active' },
      { annexKey: 'B', status: 'revoked' },
      { annexKey: 'C', status: 'active', validFrom: aMonday, validUntil: endsOn },
    ]);
  });

  it('leaves what letters have changed meanwhile, but for what it changes itself', async () => {
    const id = await enter();
    const [right] = await rightsOf(id);
    const letter = { number: 'surat 1', dated: aMonday };
    if (!right) throw new Error('no right');
    await changeByLetter(authority, right, { networks: ['10.1.0.0/16', '10.2.0.0/16'], opensMinute: 480 }, letter);
    await amend(id, saying([{ ...ordinaryRight, networks: ['10.1.0.0/16', '10.3.0.0/16'], dailyQuota: 5 }]));
    expect(await rightsOf(id)).toMatchObject([
      { networks: ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16'], opensMinute: 480, dailyQuota: 5 },
    ]);
  });

  it('moves the last day of the agreement and of its rights', async () => {
    const id = await enter([ordinaryRight, { ...B, validUntil: '2026-06-30' as Day }]);
    await amend(
      id,
      saying([ordinaryRight, { ...B, validUntil: '2026-06-30' as Day }], { endsOn: '2027-03-31' as Day }),
    );
    expect(await getAgreement(authority.pool, id)).toMatchObject({ endsOn: '2027-03-31' });
    expect(await rightsOf(id)).toMatchObject([{ validUntil: '2027-03-31' }, { validUntil: '2026-06-30' }]);
  });

  it('that shortens the agreement shortens data return with it, whatever a letter has said of that', async () => {
    const returning = { ...ordinaryRight, answerMode: 'values', valuesUntil: addDays(aMonday, 5) } as const;
    const id = await enter([returning]);
    const [right] = await rightsOf(id);
    if (!right) throw new Error('no right');
    const [changes, letter] = [{ valuesUntil: addDays(aMonday, 90) }, { number: 's', dated: aMonday }];
    await administer(authority, (tx, tell) => recordLetterIn(tx, tell, authority.clock, right, changes, letter));
    await amend(id, saying([returning], { endsOn: addDays(aMonday, 60) }));
    const until = addDays(aMonday, 60);
    expect(await rightsOf(id)).toMatchObject([{ validUntil: until, valuesUntil: until }]);
  });

  it('leaves a revoked right revoked, whatever it says of it', async () => {
    const id = await enter([ordinaryRight, B]);
    const [right] = await rightsOf(id);
    if (right) await changeRightStatus(authority, right, 'revoke', 'sanksi');
    await amend(
      id,
      saying([
        { ...ordinaryRight, dailyQuota: 9 },
        { ...B, dailyQuota: 9 },
      ]),
    );
    expect(await rightsOf(id)).toMatchObject([
      { status: 'revoked', dailyQuota: 100 },
      { status: 'active', dailyQuota: 9 },
    ]);
  });
});

describe.each<TimeZone>(['WIB', 'WITA', 'WIT'])('an addendum for tomorrow of an office in %s', (zone) => {
  it('comes into force at its midnight, once, whoever looks at the same time', async () => {
    const id = await enter([ordinaryRight], zone);
    await amend(id, saying([{ ...ordinaryRight, dailyQuota: 5 }], { effectiveFrom: tomorrow }));
    // Each office's midnight is another hour of this clock, which goes on from test to test.
    const its = testClock(aMonday);
    const by = { ...authority, clock: its };
    its.advance(endOfDay(aMonday, zone) - its.business() - 1);
    expect(await bringIntoForce(by)).toBe(0);
    expect(await rightsOf(id)).toMatchObject([{ dailyQuota: 100 }]);
    its.advance(1);
    await Promise.all([bringIntoForce(by), bringIntoForce(by), bringIntoForce(by)]);
    expect(await rightsOf(id)).toMatchObject([{ dailyQuota: 5 }]);
    expect(await bringIntoForce(by)).toBe(0);
    const { rows } = await authority.pool.query(
      "SELECT count(*)::int AS n FROM access_record r JOIN access_right a USING (right_id) WHERE a.agreement_id = $1 AND r.outcome = 'right.changed'",
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('an addendum that waits', () => {
  it('comes before one that was signed later, and both come when the later one is due', async () => {
    const id = await enter();
    const first = { ...ordinaryRight, dailyQuota: 5 };
    await amend(id, saying([first], { number: 'ADD/1', effectiveFrom: tomorrow }));
    await amend(id, saying([{ ...first, threshold: 90 }], { number: 'ADD/2', effectiveFrom: tomorrow }));
    const its = testClock(addDays(aMonday, 2));
    expect(await bringIntoForce({ ...authority, clock: its })).toBe(1);
    expect(await rightsOf(id)).toMatchObject([{ dailyQuota: 5, threshold: 90 }]);
  });

  it('does not come any more when the agreement has ended', async () => {
    const id = await enter();
    await amend(id, saying([{ ...ordinaryRight, dailyQuota: 5 }], { effectiveFrom: tomorrow }));
    await authority.pool.query("UPDATE agreement SET status = 'ended' WHERE agreement_id = $1", [id]);
    expect(await bringIntoForce({ ...authority, clock: testClock(addDays(aMonday, 2)) })).toBe(0);
    expect(await rightsOf(id)).toMatchObject([{ dailyQuota: 100 }]);
  });
});

describe('the draft of an addendum', () => {
  it.each<[string, string, AddendumDraft]>([
    ['before the version before it', 'effectiveFrom', saying([B], { effectiveFrom: '2025-12-31' as Day })],
    [
      'after the agreement',
      'effectiveFrom',
      saying([B], { effectiveFrom: '2027-01-01' as Day, endsOn: '2027-02-01' as Day }),
    ],
    ['that would end before it begins', 'endsOn', saying([B], { endsOn: addDays(aMonday, -1) })],
    ['that changes nothing', 'annex', saying([ordinaryRight])],
    ['without a right', 'rights', saying([])],
    ['with an unusable term', 'rights.A.weekdays', saying([{ ...ordinaryRight, weekdays: [8] }])],
    [
      'with a new right that would end before it begins',
      'rights.B.valid-until',
      saying([ordinaryRight, { ...B, validUntil: '2026-02-01' as Day }]),
    ],
    ['with a key twice', 'rights.B', saying([B, B])],
  ])('%s is refused', async (_, field, draft) => {
    const id = await enter();
    await expect(draftAddendum(authority, id, draft)).rejects.toMatchObject({ code: 'invalid_input', field });
    expect(await listVersions(authority.pool, id)).toHaveLength(1);
  });

  it('cannot name a right like one that was taken out', async () => {
    const id = await enter([ordinaryRight, B]);
    await amend(id, saying([ordinaryRight]));
    await expect(draftAddendum(authority, id, saying([ordinaryRight, B]))).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'rights.B.key',
    });
  });

  it('waits alone, can be changed, and gives nothing before it is signed, once', async () => {
    const id = await enter();
    expect(await draftAddendum(authority, id, saying([B]))).toBe(2);
    await expect(draftAddendum(authority, id, saying([B]))).rejects.toMatchObject({ code: 'conflict' });
    await changeAddendum(authority, id, 2, saying([{ ...ordinaryRight, dailyQuota: 7 }]));
    expect(await rightsOf(id)).toMatchObject([{ dailyQuota: 100 }]);
    const sign = () => signAddendum(authority, id, 2, paper(), NO_TRUST);
    const results = await Promise.allSettled([sign(), sign()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await rightsOf(id)).toMatchObject([{ dailyQuota: 7 }]);
    await expect(changeAddendum(authority, id, 2, saying([B]))).rejects.toMatchObject({ code: 'conflict' });
  });

  it('needs an agreement that has not expired', async () => {
    const id = await enter();
    const later = { ...authority, clock: testClock('2027-01-01' as Day) };
    await expect(draftAddendum(later, id, saying([B], { endsOn: '2027-12-31' as Day }))).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

it('rights of other agreements stay as they were', async () => {
  const other = await enter();
  const before = await rightsOf(other);
  const id = await enter();
  await amend(id, saying([{ ...ordinaryRight, dailyQuota: 1 }]));
  expect(await rightsOf(other)).toEqual(before);
  expect(await listRights(authority.pool, institutions.get('WIB') as Uuid)).not.toEqual([]);
});
