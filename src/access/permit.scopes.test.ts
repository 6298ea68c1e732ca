import { describe, expect, it } from 'vitest';
import { type Credential, credentialKinds } from '../identity/index.ts';
import type { InstitutionInZone } from '../institutions/index.ts';
import { type Clock, type Day, plainAddress, type TimeZone, timeZones, type Uuid } from '../kernel/index.ts';
import type { Right } from './model.ts';
import { NetworkSet } from './networks.ts';
import { coversRegion, type Denial, denials, permit } from './permit.ts';
import type { Restriction } from './restrictions/model.ts';
import type { AccessSnapshot } from './snapshot.ts';

/** A call and the world that it is judged in, each part to be changed by a rule. */
interface Call {
  readonly institution: InstitutionInZone | undefined;
  readonly right: Right | undefined;
  /** The credential as the caller proved it, and as the snapshot knows it now. */
  readonly credential: Credential;
  readonly known: Credential | undefined;
  /** Networks of the rights of others. */
  readonly elsewhere: readonly string[];
  readonly peer: string;
  readonly fromAnywhere?: boolean;
  /** Business time, ISO 8601. */
  readonly at: string;
}

const hospital = 'a0000000-0000-7000-8000-000000000001' as Uuid;
const bank = 'b0000000-0000-7000-8000-000000000002' as Uuid;
const rightId = 'c0000000-0000-7000-8000-000000000003' as Uuid;

const institution: InstitutionInZone = {
  institutionId: hospital,
  officeCode: '3278',
  slug: 'RSUD_CONTOH',
  customerId: null,
  name: 'RSUD Contoh',
  class: 'city',
  kind: 'regional_body',
  sector: 'kesehatan',
  status: 'active',
  timeZone: 'WIB',
};

const credential: Credential = {
  credentialId: 'd0000000-0000-7000-8000-000000000004' as Uuid,
  institutionId: hospital,
  rightId,
  kind: 'wire',
  mode: 'live',
  userId: 'rsud',
  secretHash: '',
  requiresIpUser: false,
  status: 'active',
};

const right: Right = {
  rightId,
  institutionId: hospital,
  agreementId: 'e0000000-0000-7000-8000-000000000005' as Uuid,
  connectionId: null,
  method: 'web_service',
  purpose: 'public_service',
  elements: ['NIK'],
  documents: [],
  requiresOfficer: false,
  requiresCase: false,
  output: 'match',
  answerMode: 'match',
  valuesUntil: null,
  valuesApproval: null,
  answerSet: 'granted',
  regionScope: [],
  networks: ['10.1.0.0/16'],
  weekdays: [1, 2, 3, 4, 5],
  opensMinute: 7 * 60 + 30,
  closesMinute: 16 * 60,
  dailyQuota: 100,
  uplifts: [],
  restrictions: [],
  renews: null,
  emergencyReserve: 0,
  threshold: 80,
  thresholdFloor: null,
  validFrom: '2026-01-05' as Day,
  validUntil: '2026-12-31' as Day,
  status: 'active',
};

/** Monday, 2 March 2026, 10:00 WIB. */
const ordinary: Call = {
  institution,
  right,
  credential,
  known: credential,
  elsewhere: ['10.9.0.0/16'],
  peer: '10.1.2.3',
  at: '2026-03-02T10:00:00+07:00',
};

function judge(call: Call) {
  const { credential: proven, peer, fromAnywhere, at } = call;
  const clock: Clock = { now: () => 0, business: () => Date.parse(at), monotonic: () => 0 };
  return permit({ credential: proven, peer, fromAnywhere }, snapshotOf(call), clock);
}

function snapshotOf({ institution, right, known, elsewhere }: Call): AccessSnapshot {
  const all = new NetworkSet([...elsewhere, ...(right?.networks ?? [])]);
  return {
    epoch: '1',
    mode: 'live',
    clientKeys: () => [],
    institution: (id) => (id === institution?.institutionId ? institution : undefined),
    institutionByName: () => undefined,
    right: (id) =>
      right && id === right.rightId ? { ...right, networkSet: new NetworkSet(right.networks), granted: [] } : undefined,
    credential: () => undefined,
    credentialById: (id) => (id === known?.credentialId ? known : undefined),
    aliases: () => new Map(),
    isRegistered: (address) => all.has(address),
  };
}

/** The denial of a call, or `granted`. */
function verdict(change: Partial<Call> = {}): Denial | 'granted' {
  const judged = judge({ ...ordinary, ...change });
  return judged.granted ? 'granted' : judged.denial;
}

const withRight = (change: Partial<Right>): Partial<Call> => ({ right: { ...right, ...change } });

const shutOff: Restriction = {
  kind: 'shut_off',
  percent: null,
  from: '2026-02-28' as Day,
  letterNo: '470/7/SANKSI/3278/2026',
  reason: 'report_late',
  contact: 'Disdukcapil Contoh',
};
const revoked: Restriction = { ...shutOff, kind: 'revoked' };
const cut: Restriction = { ...shutOff, kind: 'quota_cut', percent: 50 };

/** Everything that denies, by the denial that it leads to. */
const breaks: Record<Denial, Record<string, Partial<Call>>> = {
  credential_inactive: {
    'a suspended credential': { known: { ...credential, status: 'suspended' } },
    'a revoked credential': { known: { ...credential, status: 'revoked' } },
    'a credential that is no longer known': { known: undefined },
  },
  institution_inactive: {
    'a suspended institution': { institution: { ...institution, status: 'suspended' } },
    'a closed institution': { institution: { ...institution, status: 'closed' } },
  },
  restricted: {
    'an institution that was shut off': withRight({ restrictions: [shutOff] }),
    'an institution whose rights were revoked by a sanction': withRight({ restrictions: [revoked], status: 'revoked' }),
  },
  right_not_in_force: {
    'a suspended right': withRight({ status: 'suspended' }),
    'a revoked right': withRight({ status: 'revoked' }),
    'a right that was marked expired': withRight({ status: 'expired' }),
    'a right that has ended': withRight({ validUntil: '2026-02-28' as Day }),
    'a right that begins tomorrow': withRight({ validFrom: '2026-03-03' as Day }),
  },
  method_not_granted: {
    'the portal with a right for the web service': { credential: { ...credential, kind: 'portal' } },
    'whoever delivers data balikan': { credential: { ...credential, kind: 'feedback' } },
  },
  address_unknown: { 'an address in no network': { peer: '192.0.2.1' }, 'an address that is none': { peer: '' } },
  address_mismatch: { "an address in somebody else's network": { peer: '10.9.0.1' } },
  outside_hours: {
    'a Sunday': { at: '2026-03-01T10:00:00+07:00' },
    'before the hours': { at: '2026-03-02T07:29:59+07:00' },
    'after the hours': { at: '2026-03-02T16:00:00+07:00' },
  },
};

const order = Object.keys(denials) as Denial[];

describe('an institution may ask', () => {
  it('when nothing stands against it, under its right, on its office’s day', () => {
    expect(judge(ordinary)).toMatchObject({
      granted: true,
      right: { rightId },
      institution: { institutionId: hospital },
      day: '2026-03-02',
    });
  });

  it('and in no other way: every denial has a rule here', () => {
    expect(Object.keys(breaks).toSorted()).toEqual(order.toSorted());
  });
});

describe.each(order)('%s', (denial) => {
  it.each(Object.entries(breaks[denial]))('denies %s', (_, change) => {
    expect(verdict(change)).toBe(denial);
  });

  it('tells the right and the day for the record', () => {
    for (const change of Object.values(breaks[denial])) {
      expect(judge({ ...ordinary, ...change })).toMatchObject({
        granted: false,
        right: { rightId },
        day: expect.stringMatching(/^2026-03-0[12]$/),
      });
    }
  });
});

describe('of two denials the earlier in the table is told', () => {
  const changes = order.flatMap((denial, place) =>
    Object.entries(breaks[denial]).map(([name, change]) => ({ denial, place, name, change })),
  );
  const pairs = changes.flatMap((first) =>
    changes
      .filter((second) => second.place > first.place && !collide(first.change, second.change))
      .map((second) => ({ first, second })),
  );

  it('for every pair of rules that can meet', () => {
    expect(pairs.length).toBeGreaterThan(60);
    const told = pairs.map(({ first, second }) => [
      first.name,
      second.name,
      verdict(both(first.change, second.change)),
    ]);
    expect(told).toEqual(pairs.map(({ first, second }) => [first.name, second.name, first.denial]));
  });
});

/** Two changes collide when they set the same thing (one call has one address); rights are merged. */
function collide(a: Partial<Call>, b: Partial<Call>): boolean {
  return Object.keys(a).some((key) => key !== 'right' && key in b);
}

function both(a: Partial<Call>, b: Partial<Call>): Partial<Call> {
  const merged = a.right && b.right ? { right: { ...a.right, ...changeOf(b.right) } } : {};
  return { ...a, ...b, ...merged };
}

/** What a changed right has that the ordinary one has not. */
function changeOf(changed: Right): Partial<Right> {
  const entries = Object.entries(changed).filter(([key, value]) => value !== right[key as keyof Right]);
  return Object.fromEntries(entries);
}

describe('whatever is missing or of another tenant is denied, and nothing is told of it', () => {
  it.each<[string, Partial<Call>]>([
    ['a right that does not exist', { right: undefined }],
    ['an institution that does not exist', { institution: undefined }],
    ["another institution's credential on this right", { credential: { ...credential, institutionId: bank } }],
    ["a credential of the institution on another's right", withRight({ institutionId: bank })],
  ])('%s', (_, change) => {
    expect(judge({ ...ordinary, ...change })).toEqual({ granted: false, denial: 'right_not_in_force' });
  });
});

describe.each(Object.keys(timeZones) as TimeZone[])('in an office of %s', (timeZone) => {
  const offset = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' }[timeZone];
  const allDay = { opensMinute: 0, closesMinute: 1440, weekdays: [1, 2, 3, 4, 5, 6, 7] };
  const at = (local: string, terms: Partial<Right>) =>
    verdict({ institution: { ...institution, timeZone }, ...withRight(terms), at: `${local}${offset}` });

  it('a right runs from the midnight of its first day to the midnight after its last', () => {
    const terms = { ...allDay, validFrom: '2026-03-02' as Day, validUntil: '2026-03-04' as Day };
    expect(at('2026-03-01T23:59:59.999', terms)).toBe('right_not_in_force');
    expect(at('2026-03-02T00:00:00.000', terms)).toBe('granted');
    expect(at('2026-03-04T23:59:59.999', terms)).toBe('granted');
    expect(at('2026-03-05T00:00:00.000', terms)).toBe('right_not_in_force');
  });

  it('the day that a hit counts on is the office’s', () => {
    const call = { ...ordinary, institution: { ...institution, timeZone }, ...withRight(allDay) };
    expect(judge({ ...call, at: `2026-03-02T23:59:59.999${offset}` })).toMatchObject({ day: '2026-03-02' });
    expect(judge({ ...call, at: `2026-03-03T00:00:00.000${offset}` })).toMatchObject({ day: '2026-03-03' });
  });

  it('hours include their first minute and not their last', () => {
    expect(at('2026-03-02T07:29:59.999', {})).toBe('outside_hours');
    expect(at('2026-03-02T07:30:00.000', {})).toBe('granted');
    expect(at('2026-03-02T15:59:59.999', {})).toBe('granted');
    expect(at('2026-03-02T16:00:00.000', {})).toBe('outside_hours');
  });

  it('weekdays count from 1 for Monday to 7 for Sunday, and change at midnight', () => {
    for (let weekday = 1; weekday <= 7; weekday += 1) {
      const terms = { ...allDay, weekdays: [weekday] };
      const granted = [1, 2, 3, 4, 5, 6, 7].filter((n) => at(`2026-03-0${n + 1}T00:00:00.000`, terms) === 'granted');
      expect(granted).toEqual([weekday]);
    }
  });
});

describe('the network of a call', () => {
  it.each([
    ['10.1.0.0/16', '10.1.0.0', true],
    ['10.1.0.0/16', '10.1.255.255', true],
    ['10.1.0.0/16', '10.2.0.0', false],
    ['10.1.0.0/16', '::ffff:10.1.2.3', true],
    ['10.1.0.0/16', '::FFFF:10.1.2.3', true],
    ['10.1.0.0/16', '::ffff:a01:203', true],
    ['10.1.0.0/16', '::ffff:10.2.2.3', false],
    ['10.1.0.0/16', '::ffff:a02:203', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '10.1.2.4', false],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8:1::/48', '2001:db8:1:ffff::1', true],
    ['2001:db8:1::/48', '2001:DB8:1::1', true],
    ['2001:db8:1::/48', '2001:db8:2::1', false],
    ['2001:db8:1::/48', '10.1.2.3', false],
    ['::1', '::1', true],
    ['::1', '127.0.0.1', false],
    ['10.1.0.0/16', 'localhost', false],
    ['10.1.0.0/16', '10.1.2.3, 10.1.2.4', false],
    ['10.1.0.0/16', '10.1.2', false],
  ])('%s and the peer %s: %s', (network, peer, granted) => {
    const said = verdict({ ...withRight({ networks: [network] }), elsewhere: [], peer: plainAddress(peer) });
    expect(said).toBe(granted ? 'granted' : 'address_unknown');
  });

  it('may be any of several', () => {
    const networks = ['10.1.0.0/24', '10.3.0.0/24', '2001:db8::/32'];
    const said = ['10.1.0.9', '10.3.0.9', '2001:db8::9', '10.2.0.9'].map((peer) =>
      verdict({ ...withRight({ networks }), peer }),
    );
    expect(said).toEqual(['granted', 'granted', 'granted', 'address_unknown']);
  });
});

describe('a right for one method of access', () => {
  it.each([
    ['web_service', ['wire', 'oauth']],
    ['web_portal', ['portal']],
    ['card_reader', []],
  ] as const)('%s is open to credentials of the kinds %j and to no others', (method, kinds) => {
    const open = credentialKinds.filter((kind) => {
      const proven = { ...credential, kind };
      return verdict({ ...withRight({ method }), credential: proven, known: proven }) === 'granted';
    });
    expect(open).toEqual(kinds);
  });
});

describe('the portal, where addresses do not matter', () => {
  const atPortal = { ...withRight({ method: 'web_portal' }), credential: { ...credential, kind: 'portal' as const } };

  it('is open from anywhere, and from its networks alone otherwise', () => {
    const peers = ['10.1.2.3', '192.0.2.1', '10.9.0.1'];
    const said = (fromAnywhere: boolean) => peers.map((peer) => verdict({ ...atPortal, fromAnywhere, peer }));
    expect(said(true)).toEqual(['granted', 'granted', 'granted']);
    expect(said(false)).toEqual(['granted', 'address_unknown', 'address_mismatch']);
  });

  it('is judged like any other caller in all else', () => {
    const closed = {
      ...atPortal,
      fromAnywhere: true,
      right: { ...right, method: 'web_portal', status: 'revoked' } as const,
    };
    expect(verdict(closed)).toBe('right_not_in_force');
    expect(verdict({ ...closed, right: { ...closed.right, status: 'active' }, at: '2026-03-01T10:00:00+07:00' })).toBe(
      'outside_hours',
    );
  });
});

describe('a sanction', () => {
  it('that begins later lets the call through until then', () => {
    expect(verdict(withRight({ restrictions: [{ ...shutOff, from: '2026-03-03' as Day }] }))).toBe('granted');
    expect(verdict(withRight({ restrictions: [{ ...shutOff, from: '2026-03-02' as Day }] }))).toBe('restricted');
  });

  it('that cuts the quota refuses nobody', () => {
    expect(verdict(withRight({ restrictions: [cut] }))).toBe('granted');
  });
});

describe('the business clock alone says what day it is', () => {
  it('whatever the real clock says', () => {
    const clock: Clock = {
      now: () => Date.parse('2031-01-01'),
      business: () => Date.parse(ordinary.at),
      monotonic: () => 0,
    };
    const { peer } = ordinary;
    expect(permit({ credential, peer }, snapshotOf(ordinary), clock)).toMatchObject({ day: '2026-03-02' });
  });
});

describe('the region scope', () => {
  it.each([
    [[], '3278', true],
    [[], '9171', true],
    [['3278'], '3278', true],
    [['3278'], '327801', true],
    [['3278'], '3279', false],
    [['32'], '3278', true],
    [['32'], '3301', false],
    [['33', '3278'], '3278', true],
    [['33', '3278'], '3273', false],
    [['3278'], '32', false],
    [['3278'], '', false],
  ])('%j covers %s: %s', (regionScope, region, covered) => {
    expect(coversRegion({ regionScope }, region)).toBe(covered);
  });
});
