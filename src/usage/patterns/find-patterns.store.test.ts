import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantTestRight, openSealing, openTestLog, type Sealing, type TestLog } from '../../../testing/audit/index.ts';
import type { Right } from '../../access/index.ts';
import { appendInTransaction, type Entry, rotateKey } from '../../audit/index.ts';
import { issueCredential } from '../../identity/index.ts';
import { createOffice } from '../../institutions/index.ts';
import { addDays, composeNik, type Day, type Nik, testClock, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { followUsage } from '../follow-usage.ts';
import { findPatterns } from './find-patterns.ts';
import { followPeople } from './follow-people.ts';
import { listPatterns, patternsOf } from './list-patterns.ts';
import type { Pattern } from './pattern.ts';

const monday = '2026-03-02' as Day;
const HOUR_MS = 3_600_000;

interface Caller extends Right {
  readonly credentialId: Uuid;
}

let log: TestLog;
let sealing: Sealing;
/** Eleven institutions of one city, and what one of them is used to. */
let callers: Caller[];
let caller: Caller;
/** What was found before the story that is told. */
const known = new Set<Uuid>();

beforeAll(async () => {
  const clock = testClock(monday);
  log = await openTestLog(clock);
  sealing = await openSealing(log);
  await createOffice(log.by, { officeCode: '00', name: 'Ditjen Dukcapil', timeZone: 'WIB' });
  callers = [];
  for (let i = 0; i < 11; i += 1) callers.push(await enterCaller(`klien_${i}`));
  await changeSetting(log.by, 'burstFewestCalls', 60, 'surat');
});
beforeEach(async () => {
  caller = await enterCaller(`pemohon_${uuidV7(log.clock.now())}`);
  for (const { patternId } of await listPatterns(log.pool, { region: '', limit: 200 })) known.add(patternId);
});
afterAll(async () => {
  await sealing.close();
  await log.close();
});

async function enterCaller(userId: string): Promise<Caller> {
  const right = await grantTestRight(log.by);
  const { institutionId, rightId } = right;
  const { credentialId } = await issueCredential(log.by, { kind: 'wire', userId, institutionId, rightId });
  return { ...right, credentialId };
}

interface Call extends Partial<Entry> {
  /** Hour of the office's day. */
  readonly hour?: number;
}

/** Writes calls of somebody on a day at 10 o'clock, one millisecond after the other, and signs them. */
async function call(by: Caller, day: Day, calls: readonly Call[]): Promise<void> {
  const { institutionId, rightId, credentialId } = by;
  const entries = calls.map(({ hour = 10, ...given }, i): Entry => {
    const at = Date.parse(`${day}T00:00:00Z`) + (hour - 7) * HOUR_MS + i;
    const who = { institutionId, rightId, credentialId, day, method: 'CALL_VERIFY_BY_ELEMEN', peer: '10.1.2.3' };
    return { at, kind: 'verification', outcome: 'verified', requestId: uuidV7(at), ...who, ...given };
  });
  await inTransaction(log.pool, (tx) => appendInTransaction(tx, entries, { ...log, name: 'story' }));
  await sealing.seal();
}

/** Two weeks of ten to fourteen calls at each of six hours, Monday to Friday. */
async function workOrdinarily(by: Caller, until: Day = addDays(monday, -1)): Promise<void> {
  for (let ago = 14; ago >= 0; ago -= 1) {
    const day = addDays(until, -ago);
    if ([0, 6].includes(new Date(day).getUTCDay())) continue;
    const hours = [8, 9, 10, 11, 13, 14].flatMap((hour) => times(10 + (ago % 5), () => ({ hour, nik: anyNik() })));
    await call(by, day, hours);
  }
}

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

let drawn = 0;
/** A NIK of a birth that nobody else here has. */
function anyNik(): Nik {
  drawn += 1;
  const day = String(1 + (drawn % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(drawn / 28) % 12)).padStart(2, '0');
  return composeNik(
    `3278${String(1 + (Math.floor(drawn / 336) % 80)).padStart(2, '0')}`,
    `1980-${month}-${day}`,
    'L',
    9001,
  );
}

async function find(): Promise<Pattern[]> {
  await followUsage(log.pool);
  while (await followPeople(log));
  await findPatterns(log);
  return (await listPatterns(log.pool, { region: '', limit: 200 })).filter(({ patternId }) => !known.has(patternId));
}

const kinds = (patterns: readonly Pattern[]) => patterns.map(({ kind }) => kind);

describe('an ordinary day', () => {
  it('has no pattern', async () => {
    await workOrdinarily(caller, monday);
    expect(await find()).toEqual([]);
  });
});

describe('a burst', () => {
  it('is an hour far above what the right is used to, and is found once', async () => {
    await workOrdinarily(caller);
    await call(
      caller,
      monday,
      times(80, () => ({ nik: anyNik() })),
    );
    const [burst, ...others] = await find();
    expect(others).toEqual([]);
    expect(burst).toMatchObject({
      kind: 'burst',
      institutionId: caller.institutionId,
      officeCode: '3278',
      day: monday,
    });
    expect(burst?.evidence).toMatchObject({ rightId: caller.rightId, hour: 10, calls: 80, days: 10 });
    expect(burst?.explanation.id).toMatch(/^80 permintaan antara pukul 10.00 dan 11.00/);
    expect(await findPatterns(log)).toBe(0);
  });

  it('is none for a right that is used for the first days, however much it asks', async () => {
    await call(
      caller,
      monday,
      times(200, () => ({ nik: anyNik() })),
    );
    expect(await find()).toEqual([]);
  });
});

describe('off-hours', () => {
  it('are a night of calls by a right that is used to sleep', async () => {
    await workOrdinarily(caller);
    const night = [0, 1, 2, 3].flatMap((hour) => times(30, () => ({ hour, nik: anyNik() })));
    await call(caller, monday, night);
    const [found] = await find();
    expect(found).toMatchObject({ kind: 'off_hours', evidence: { calls: 120, usual: 0, isWeekend: false } });
    expect(found?.explanation.en).toMatch(/^120 calls outside office hours/);
  });

  it('are none for a hospital that asks every night', async () => {
    for (let ago = 10; ago >= 0; ago -= 1) {
      await call(
        caller,
        addDays(monday, -ago),
        times(120, (i) => ({ hour: i % 24, nik: anyNik() })),
      );
    }
    expect(await find()).toEqual([]);
  });
});

describe('velocity', () => {
  const asked = async (by: readonly Caller[], nik: Nik) => {
    for (const each of by) await call(each, monday, [{ nik }]);
  };

  it('is one person asked about by many institutions, who is not named', async () => {
    const nik = anyNik();
    await asked(callers.slice(0, 9), nik);
    expect(await find()).toEqual([]);
    await asked(callers.slice(9, 10), nik);
    const [found, ...others] = await find();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'velocity', officeCode: '3278', institutionId: null });
    expect(found?.evidence.institutions).toHaveLength(10);
    expect(JSON.stringify(found)).not.toContain(nik);
    const { rows } = await log.pool.query('SELECT 1 FROM access_record WHERE request_id = $1', [
      found?.evidence.requestId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is told of each of the institutions', async () => {
    await asked(callers, anyNik());
    const [found] = await find();
    const of = async ({ institutionId }: Caller) =>
      (await patternsOf(log.pool, institutionId, monday, monday)).map(({ patternId }) => patternId);
    expect(await of(callers[3] as Caller)).toContain(found?.patternId);
    expect(await of(caller)).toEqual([]);
  });

  it('is seen across a rotation of the key that tags are made with', async () => {
    const nik = anyNik();
    await asked(callers.slice(0, 5), nik);
    await rotateKey(log.by, 'tag', 'surat');
    await asked(callers.slice(5, 10), nik);
    expect(kinds(await find())).toEqual(['velocity']);
  });
});

describe('a sequence', () => {
  const along = (count: number, step: 1 | -1 = 1) =>
    times(count, (i) => ({ nik: composeNik('327806', '1977-05-05', 'P', 9_100 + step * i) }));

  const walks: readonly [string, readonly Call[]][] = [
    ['upwards', along(11)],
    ['downwards', along(11, -1)],
    ['shuffled', [...along(11).filter((_, i) => i % 2 === 0), ...along(11).filter((_, i) => i % 2 === 1)]],
  ];

  it.each(walks)('is a walk along NIKs by one credential: %s', async (_, walk) => {
    await call(caller, monday, walk);
    const [found] = await find();
    expect(found).toMatchObject({ kind: 'sequence', institutionId: caller.institutionId, evidence: { pairs: 10 } });
  });

  it('is none where somebody between was not asked about', async () => {
    await call(
      caller,
      monday,
      along(12).filter((_, i) => i !== 5),
    );
    expect(await find()).toEqual([]);
  });

  it('counts each pair once, however often it is asked about and however the log is folded', async () => {
    await call(caller, monday, along(6));
    await find();
    await call(
      caller,
      monday,
      [...along(11), ...along(11)].map((each) => ({ ...each, hour: 11 })),
    );
    const [found] = await find();
    expect(found).toMatchObject({ kind: 'sequence', evidence: { credentialId: caller.credentialId, pairs: 10 } });
  });

  it('is none when several credentials ask about neighbours, or one does on several days', async () => {
    const walk = along(12);
    for (const [i, each] of walk.entries()) await call(callers[i % 2] as Caller, monday, [each]);
    for (const [i, each] of walk.entries()) await call(caller, addDays(monday, -(i % 2)), [each]);
    expect(await find()).toEqual([]);
  });
});

describe('guesses', () => {
  it('are answers that were withheld, in the month so far', async () => {
    const withheld = { elements: [3, 4], results: [4, 1] } as const;
    await call(caller, monday, [...times(12, () => withheld), ...times(8, () => ({ outcome: 'nik_withheld' }))]);
    const [found] = await find();
    expect(found).toMatchObject({ kind: 'guesses', evidence: { rightId: caller.rightId, elements: 12, people: 8 } });
  });

  it('are not what a right for a region hears about people elsewhere', async () => {
    await log.owner.query("UPDATE access_right SET region_scope = '{3278}' WHERE right_id = $1", [caller.rightId]);
    await call(
      caller,
      monday,
      times(50, () => ({ outcome: 'nik_withheld' })),
    );
    expect(await find()).toEqual([]);
  });
});

describe('a shared credential', () => {
  const from = (count: number, given: Call = {}) => times(count, (i) => ({ ...given, peer: `10.9.0.${i}` }));

  it('is one user at many addresses', async () => {
    await call(caller, monday, from(4));
    expect(await find()).toEqual([]);
    await call(caller, monday, from(5, { hour: 11 }));
    const [found] = await find();
    expect(found).toMatchObject({ kind: 'shared_credential', evidence: { officerRef: null } });
    expect(found?.evidence.addresses).toHaveLength(5);
  });

  it('is none when each officer has an address, nor when strangers try its password from many', async () => {
    await call(
      caller,
      monday,
      from(9).map((each, i) => ({ ...each, officerRef: `petugas ${i}` })),
    );
    await call(caller, monday, from(9, { outcome: 'login_failed' }));
    expect(await find()).toEqual([]);
  });
});
