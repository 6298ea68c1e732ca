import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestLog, TEST_MASTER_KEY, type TestLog } from '../../../testing/audit/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { type Day, testClock } from '../../kernel/index.ts';
import { KeyRing, seal, tagOf, unseal } from '../index.ts';

const DAY = 86_400_000;
const november = Date.parse('2021-11-18T03:00:00Z');
let log: TestLog;
beforeAll(async () => {
  log = await openTestLog(testClock('2021-11-18' as Day));
});
afterAll(() => log.close());

describe('the keys of the log', () => {
  it('are the same for every process of an installation', async () => {
    const other = new KeyRing(TEST_MASTER_KEY);
    await other.prepare(log.pool, november);
    for (const kind of ['tag', 'seal', 'feedback', 'digest'] as const) {
      expect(other.keyAt(kind, november)).toEqual(log.keys.keyAt(kind, november));
      expect(other.keyAt(kind, november).bytes).toHaveLength(32);
    }
  });

  it('are made once, though many processes start at once', async () => {
    const next = november + 400 * DAY;
    const rings = Array.from({ length: 8 }, () => new KeyRing(TEST_MASTER_KEY));
    await Promise.all(rings.map((ring) => ring.prepare(log.pool, next)));
    expect(new Set(rings.map((ring) => ring.keyAt('seal', next).bytes.toString('hex'))).size).toBe(1);
  });

  it('change with the month for sealing, with the year for tags, and never for digests', async () => {
    const december = november + 20 * DAY;
    const january = november + 50 * DAY;
    for (const at of [december, january]) await log.keys.prepare(log.pool, at);
    const changes = (kind: 'tag' | 'seal' | 'feedback' | 'digest') =>
      [november, december, january].map((at) => log.keys.keyAt(kind, at).keyNo);
    expect(new Set(changes('seal')).size).toBe(3);
    expect(changes('tag')[0]).toBe(changes('tag')[1]);
    expect(changes('tag')[1]).not.toBe(changes('tag')[2]);
    expect(new Set(changes('feedback')).size).toBe(2);
    expect(new Set(changes('digest')).size).toBe(1);
  });

  it('are not found where they were not prepared', () => {
    expect(() => log.keys.keyAt('seal', 0)).toThrow(expect.objectContaining({ code: 'log_key_missing' }));
  });

  it('do not open under another master key, which is named as the remedy', async () => {
    const stranger = new KeyRing(Buffer.alloc(32, 8));
    await expect(stranger.prepare(log.pool, november)).rejects.toMatchObject({
      code: 'log_key_missing',
      field: 'GAPURA_MASTER_KEY',
      remedy: expect.stringContaining('master key'),
    });
  });

  it('lie in the database only wrapped', async () => {
    const { rows } = await log.pool.query<{ wrapped: Buffer }>('SELECT wrapped FROM log_key');
    const open = log.keys.keyAt('seal', november).bytes;
    expect(rows.length).toBeGreaterThan(3);
    for (const { wrapped } of rows) expect(wrapped.includes(open)).toBe(false);
  });
});

describe('sealing', () => {
  const key = Buffer.alloc(32, 1);

  it('gives back what was sealed, and differs each time', () => {
    const once = seal(key, personas.hendra.nik);
    expect(unseal(key, once).toString()).toBe(personas.hendra.nik);
    expect(once.equals(seal(key, personas.hendra.nik))).toBe(false);
  });

  it('does not open with another key or after a change of any byte', () => {
    const sealed = seal(key, personas.hendra.nik);
    expect(() => unseal(Buffer.alloc(32, 2), sealed)).toThrow();
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => unseal(key, changed)).toThrow();
    }
  });
});

describe('a tag', () => {
  it('is the same for a person within a key, 16 bytes, and another for another person or key', () => {
    const [key, other] = [1, 2].map((keyNo) => ({ keyNo, bytes: Buffer.alloc(32, keyNo) }));
    if (!key || !other) expect.fail();
    const tag = tagOf(key, personas.alya.nik);
    expect(tag).toHaveLength(16);
    expect(tagOf(key, personas.alya.nik)).toEqual(tag);
    expect(tagOf(key, personas.alia.nik)).not.toEqual(tag);
    expect(tagOf(other, personas.alya.nik)).not.toEqual(tag);
  });
});
