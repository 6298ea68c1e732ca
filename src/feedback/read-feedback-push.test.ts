import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pushRemedies } from './push-errors.ts';
import { maxPushBytes, maxPushRows, readFeedbackPush } from './read-feedback-push.ts';

const NIK = '9171015501909001';

function read(body: unknown) {
  return readFeedbackPush(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));
}

/** A body of one entry with the given rows. */
function push(...data: unknown[]) {
  return [{ id_lembaga: 'L-01', nama_lembaga: 'RSUD Contoh', data }];
}

/** `place reason` of every error; none when the push was read. */
function errorsOf(body: unknown): string[] {
  const reading = read(body);
  return 'errors' in reading ? reading.errors.map(({ field, reason }) => `${field} ${reason}`) : [];
}

describe('a push of data balikan', () => {
  it('says who gives back what about whom, several NIKs a call', () => {
    const second = { NIK: '3278015501909001', param: [{ NO_RM: 12, KELAS: ' III ' }, { NO_RM: '13' }, { LAIN: null }] };
    expect(read(push({ NIK, param: [{ NO_RM: '00-11' }] }, second))).toEqual({
      pushes: [
        {
          idLembaga: 'L-01',
          namaLembaga: 'RSUD Contoh',
          rows: [
            { nik: NIK, values: [{ key: 'NO_RM', value: '00-11' }] },
            {
              nik: '3278015501909001',
              values: [
                { key: 'NO_RM', value: '12' },
                { key: 'KELAS', value: 'III' },
                { key: 'NO_RM', value: '13' },
              ],
            },
          ],
        },
      ],
    });
  });

  it('may have bare numbers, which keep all their digits', () => {
    const body = `[{"ID_LEMBAGA":7,"data":[{"nik":${NIK},"param":[{"REKENING":12345678901234567891}]}]}]`;
    expect(read(body)).toEqual({
      pushes: [
        {
          idLembaga: '7',
          namaLembaga: '',
          rows: [{ nik: NIK, values: [{ key: 'REKENING', value: '12345678901234567891' }] }],
        },
      ],
    });
  });

  it.each<[string, unknown, string[]]>([
    ['no body', '', [' json_malformed']],
    ['broken JSON', '[{"id_lembaga":"x"', [' json_malformed']],
    ['an object', {}, [' not_a_list']],
    ['an empty list', [], [' not_a_list']],
    ['eleven entries', Array(11).fill(push()[0]), [' too_many_institutions']],
    ['an entry that is none', ['x'], ['/0 not_an_object', '/0/id_lembaga missing', '/0/data not_a_list']],
    ['no rows', push(), ['/0/data not_a_list']],
    ['a row that is none', push(null), ['/0/data/0 not_an_object']],
    ['no NIK', push({ param: [{ A: '1' }] }), ['/0/data/0/NIK missing']],
    ['a bad NIK', push({ NIK: '123', param: [{ A: '1' }] }), ['/0/data/0/NIK nik_malformed']],
    ['no param', push({ NIK }), ['/0/data/0/param missing']],
    ['an empty param', push({ NIK, param: [] }), ['/0/data/0/param missing']],
    ['only blanks', push({ NIK, param: [{ A: ' ', B: null }] }), ['/0/data/0/param missing']],
    ['a param that is no list of objects', push({ NIK, param: 'x' }), ['/0/data/0/param not_an_object']],
    ['a nested value', push({ NIK, param: [{ 'A/B': {} }] }), ['/0/data/0/param/0/A~1B nested']],
    ['a long value', push({ NIK, param: [{ A: 'x'.repeat(501) }] }), ['/0/data/0/param/0/A value_too_long']],
    ['a NUL', push({ NIK, param: [{ A: 'x\0' }] }), ['/0/data/0/param/0/A nul_character']],
    ['a long key', push({ NIK, param: [{ ['K'.repeat(65)]: '1' }] }), ['/0/data/0/param key_malformed']],
    ['an empty key', push({ NIK, param: [{ ' ': '1' }] }), ['/0/data/0/param key_malformed']],
    ['51 values', push({ NIK, param: Array(51).fill({ A: '1' }) }), ['/0/data/0/param too_many_values']],
    [
      'an inexact number',
      `[{"id_lembaga":1,"data":[{"NIK":"${NIK}","param":[{"A":1e30}]}]}]`,
      ['/0/data/0/param/0/A number_inexact'],
    ],
    [
      'several errors',
      push({ NIK: 1 }, { NIK }),
      ['/0/data/0/NIK nik_malformed', '/0/data/0/param missing', '/0/data/1/param missing'],
    ],
  ])('with %s lists its errors by place', (_, body, errors) => {
    expect(errorsOf(body)).toEqual(errors);
  });

  it('gives each error the row and the remedy in Indonesian', () => {
    expect(read(push({ NIK, param: [{ A: '1' }] }, { NIK: 'x', param: [{ A: '1' }] }))).toEqual({
      errors: [{ index: 1, field: '/0/data/1/NIK', reason: 'nik_malformed', remedy: pushRemedies.nik_malformed }],
    });
  });

  it('has at most 5,000 rows and 2 MiB, and lists at most 100 errors', () => {
    const row = { NIK, param: [{ A: '1' }] };
    expect(errorsOf(push(...Array(maxPushRows).fill(row)))).toEqual([]);
    expect(errorsOf(push(...Array(maxPushRows + 1).fill(row)))).toEqual([' too_many_rows']);
    expect(errorsOf(' '.repeat(maxPushBytes + 1))).toEqual([' body_too_long']);
    expect(errorsOf(push(...Array(300).fill({})))).toHaveLength(100);
  });

  it('that is not UTF-8 is refused', () => {
    expect(readFeedbackPush(Buffer.from([0x5b, 0xff]))).toMatchObject({ errors: [{ reason: 'not_utf8' }] });
  });

  it('never throws', () => {
    const anything = fc.anything({
      maxDepth: 4,
      key: fc.constantFrom('id_lembaga', 'data', 'NIK', 'param', '__proto__', 'A'),
    });
    fc.assert(
      fc.property(fc.array(anything), fc.uint8Array({ maxLength: 300 }), (body, bytes) => {
        read(jsonOrNull(body));
        read(push(jsonOrNull(body)));
        readFeedbackPush(Buffer.from(bytes));
      }),
      { numRuns: 3000 },
    );
  });
});

/** What JSON makes of a value; null for those that it has no form for, such as a bigint. */
function jsonOrNull(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null');
}
