import { describe, expect, it } from 'vitest';
import { asJson, table } from './print-table.ts';

describe('a table', () => {
  it('aligns columns under their names, lists with commas, nothing as a dash', () => {
    const rows = [
      { slug: 'RSUD_CONTOH', quota: 5, networks: ['10.0.0.0/8', '::1'] },
      { slug: 'A', quota: null, networks: [] },
    ];
    expect(table(rows, ['slug', 'quota', 'networks'])).toBe(
      ['slug         quota  networks', 'RSUD_CONTOH  5      10.0.0.0/8,::1', 'A            -'].join('\n'),
    );
  });

  it('of nothing is its names', () => {
    expect(table<{ a: string; b: string }>([], ['a', 'b'])).toBe('a  b');
  });
});

describe('one thing as JSON', () => {
  it('has all its fields but the hash of its secret', () => {
    expect(JSON.parse(asJson({ userId: 'siti', secretHash: '$argon2id$', status: 'active' }))).toEqual({
      userId: 'siti',
      status: 'active',
    });
  });
});
