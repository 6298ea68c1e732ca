import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastVisit, recordNumber } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import type { FeedbackDuty } from '../../agreements/index.ts';
import type { Day } from '../../kernel/index.ts';
import { checkRows, type SentRow, type SentValue } from './check-rows.ts';

const { nik } = personas.hendra;
const duties: readonly FeedbackDuty[] = [recordNumber, { sensitivity: 'plain', readable: false, ...lastVisit }];
const check = (...rows: SentRow[]) => checkRows(rows, duties, aMonday);
const row = (values: Readonly<Record<string, string>>, more: Partial<SentRow> = {}): SentRow => ({
  place: 7,
  nik,
  values: Object.entries(values).map(([key, value]) => ({ key, value })),
  ...more,
});

describe('a row of data balikan', () => {
  it('is kept with its keys as the agreement writes them', () => {
    expect(check(row({ no_rm: ' 001234 ', Kunjungan: '2026-02-11', KEMATIAN: '' }))).toEqual({
      kept: [
        {
          nik,
          values: [
            { key: 'NO_RM', value: '001234' },
            { key: 'KUNJUNGAN', value: '2026-02-11' },
          ],
        },
      ],
      errors: [],
      refused: 0,
    });
  });

  it.each([
    ['no NIK', row({ NO_RM: '001234' }, { nik: ' ' }), 'NIK', 'missing'],
    ['a NIK that cannot be', row({ NO_RM: '001234' }, { nik: '123' }), 'NIK', 'nik_malformed'],
    ['a NIK as a number of a sheet', row({ NO_RM: '001234' }, { nikIsNumeric: true }), 'NIK', 'nik_rounded'],
    ['no value', row({ NO_RM: ' ' }), '', 'missing'],
    ['a key that nobody agreed on', row({ NO_REKENING: '1' }), 'NO_REKENING', 'key_unknown'],
    ['a key that could be a number of somebody', row({ [nik]: '1' }), '?', 'key_unknown'],
    ['a value of another form', row({ NO_RM: '12345' }), 'NO_RM', 'format_differs'],
    ['a day that is none', row({ KUNJUNGAN: '2026-02-30' }), 'KUNJUNGAN', 'format_differs'],
    ['a value that is too long', row({ NO_RM: '1'.repeat(501) }), 'NO_RM', 'value_too_long'],
    ['a control character', row({ NO_RM: '00\u00001234' }), 'NO_RM', 'control_character'],
    ['a death to come', row({ KEMATIAN: '2026-03-03' }), 'KEMATIAN', 'in_the_future'],
  ])('is refused whole for %s', (_, sent, field, reason) => {
    expect(check(sent)).toEqual({ kept: [], errors: [{ place: 7, field, reason }], refused: 1 });
  });

  it('is refused for a long number that a sheet has rounded', () => {
    const values: SentValue[] = [{ key: 'NO_RM', value: '1234567890123456', isNumeric: true }];
    expect(check({ place: 2, nik, values }).errors).toEqual([{ place: 2, field: 'NO_RM', reason: 'value_rounded' }]);
  });

  it('is refused for all that is wrong with it at once, and others are kept', () => {
    const { kept, errors, refused } = check(
      row({ NO_RM: 'x', LAIN: '1' }, { place: 0, nik: '' }),
      row({ NO_RM: '001234' }, { place: 1 }),
    );
    expect(errors.map(({ place, reason }) => [place, reason])).toEqual([
      [0, 'missing'],
      [0, 'format_differs'],
      [0, 'key_unknown'],
    ]);
    expect([kept.length, refused]).toEqual([1, 1]);
  });

  it('that says what was said before is a repetition; one that says more is not', () => {
    const { kept, errors } = check(
      row({ NO_RM: '001234' }, { place: 0 }),
      row({ NO_RM: '001234' }, { place: 1 }),
      row({ NO_RM: '001234', KUNJUNGAN: '2026-01-01' }, { place: 2 }),
      row({ NO_RM: '001234' }, { place: 3, nik: personas.halimah.nik }),
    );
    expect(errors).toEqual([{ place: 1, field: '', reason: 'duplicate' }]);
    expect(kept).toHaveLength(3);
  });
});

describe('rows, whatever they hold', () => {
  const value = fc.record({
    key: fc.constantFrom('NO_RM', 'kunjungan', 'KEMATIAN', 'X', ''),
    value: fc.string(),
    isNumeric: fc.boolean(),
  });
  const digits = fc.constantFrom(nik, personas.halimah.nik, '', '123', "'3278", 'NIK');
  const sent = fc.array(
    fc.record({ place: fc.nat(), nik: digits, nikIsNumeric: fc.boolean(), values: fc.array(value, { maxLength: 4 }) }),
  );

  it('are each kept or refused, and a refused one has a reason', () => {
    fc.assert(
      fc.property(sent, (rows) => {
        const { kept, errors, refused } = checkRows(rows, duties, aMonday as Day);
        expect(kept.length + refused).toBe(rows.length);
        expect(errors.length).toBeGreaterThanOrEqual(refused);
        for (const { values } of kept) expect(values.length).toBeGreaterThan(0);
      }),
    );
  });

  it('that were kept are kept again, and no error holds a value of theirs', () => {
    fc.assert(
      fc.property(sent, (rows) => {
        const { kept, errors } = checkRows(rows, duties, aMonday as Day);
        const again = checkRows(
          kept.map((one, place) => ({ ...one, place })),
          duties,
          aMonday as Day,
        );
        expect(again).toEqual({ kept, errors: [], refused: 0 });
        for (const { field } of errors)
          expect(['NIK', 'NO_RM', 'KUNJUNGAN', 'KEMATIAN', 'X', '', '?']).toContain(field);
      }),
    );
  });
});
