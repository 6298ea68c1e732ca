import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import type { Day } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { listPatterns, setPattern } from './set-pattern.ts';
import { takeNumber } from './take-number.ts';

let authority: Authority;
beforeAll(async () => {
  authority = await openAuthority();
});
afterAll(() => authority.close());

const march = '2026-03-02' as Day;
const take = (officeCode: string, day = march) =>
  inTransaction(authority.pool, (tx) => takeNumber(tx, officeCode, 'agreement', day));

describe('a number that is taken', () => {
  it('is the next of its office, kind and year', async () => {
    expect([await take('32'), await take('32'), await take('73')]).toEqual([
      '470/1/PKS/32/2026',
      '470/2/PKS/32/2026',
      '470/1/PKS/73/2026',
    ]);
    expect(await take('32', '2027-01-04' as Day)).toBe('470/1/PKS/32/2027');
    expect(await take('32')).toBe('470/3/PKS/32/2026');
    const agenda = await inTransaction(authority.pool, (tx) => takeNumber(tx, '32', 'agenda', march));
    expect(agenda).toBe('1/AGENDA/32/2026');
  });

  it('goes back with its transaction, so that there is no gap', async () => {
    const failing = inTransaction(authority.pool, async (tx) => {
      await takeNumber(tx, '91', 'agreement', march);
      throw new Error('not signed after all');
    });
    await expect(failing).rejects.toThrow('not signed');
    expect(await take('91')).toBe('470/1/PKS/91/2026');
  });

  it('is given once, and all up to the last are given, when many take one at once', async () => {
    const taken = await Promise.all(Array.from({ length: 25 }, () => take('73')));
    const seqs = taken.map((number) => Number(number.split('/')[1])).toSorted((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 25 }, (_, i) => i + 2));
  });
});

describe('the pattern of an office', () => {
  it('is the default until the office sets its own, and the sequence goes on', async () => {
    expect(await listPatterns(authority.pool, '91')).toContainEqual({
      kind: 'agreement',
      pattern: '470/{seq}/PKS/{office}/{year}',
      isDefault: true,
    });
    await setPattern(authority, '91', 'agreement', 'PKS/{seq}/{month}/{year}');
    expect(await take('91')).toBe('PKS/2/III/2026');
    await setPattern(authority, '91', 'agreement', '{seq}.{year}');
    expect(await take('91')).toBe('3.2026');
    expect((await listPatterns(authority.pool, '91')).filter(({ isDefault }) => !isDefault)).toHaveLength(1);
  });

  it('is refused with everything that is wrong with it', async () => {
    await expect(setPattern(authority, '91', 'agreement', 'PKS')).rejects.toMatchObject({
      code: 'invalid_input',
      parameters: [{ code: 'seq' }, { code: 'year' }],
    });
    expect(await take('91')).toBe('4.2026');
  });
});
