import { describe, expect, it } from 'vitest';
import { madeAt, parseUuid, randomBytes16, type Uuid, uuidV7 } from './ids.ts';

describe('an id', () => {
  it('is a UUID of version 7 that holds its millisecond', () => {
    const at = Date.parse('2026-03-02T03:00:00.123Z');
    const id = uuidV7(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  });

  it('of a later millisecond sorts later', () => {
    const ids = [1, 2, 3, 1_000, 2 ** 41].map(uuidV7);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('is never given twice, over many refills of the pool', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => uuidV7(0))).size).toBe(10_000);
  });

  it.each([
    ['019CB2DE-0D60-7000-8000-000000000001', '019cb2de-0d60-7000-8000-000000000001'],
    ['019cb2de-0d60-7000-8000-000000000001', '019cb2de-0d60-7000-8000-000000000001'],
    ['019cb2de0d6070008000000000000001', undefined],
    ['{019cb2de-0d60-7000-8000-000000000001}', undefined],
    ['019cb2de-0d60-7000-8000-00000000000g', undefined],
    ['', undefined],
  ])('%s is read as %s', (text, id) => {
    expect(parseUuid(text)).toBe(id);
  });
});

describe('random bytes', () => {
  it('are the caller’s own: a later draw does not change them', () => {
    const bytes = randomBytes16();
    const before = bytes.toString('hex');
    bytes.fill(0);
    const others = Array.from({ length: 300 }, () => randomBytes16().toString('hex'));
    expect(bytes).toEqual(Buffer.alloc(16));
    expect(others).not.toContain(before);
    expect(new Set(others).size).toBe(300);
  });
});

describe('when an id was made', () => {
  it('is told by version 7 and by no other', () => {
    expect(madeAt(uuidV7(1_772_420_400_123))).toBe(1_772_420_400_123);
    expect(madeAt('7b1f3c1e-5c1a-4c1e-9a1b-0123456789ab' as Uuid)).toBeUndefined();
  });
});
