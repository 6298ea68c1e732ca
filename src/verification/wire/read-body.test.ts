import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvalid } from './invalid-parameters.ts';
import { findKey } from './keys.ts';
import { readWireBody } from './read-body.ts';

/** The fields of a body, or the reason why it has none. */
function read(body: string): Record<string, string> | string {
  const reading = readWireBody(Buffer.from(body));
  return isInvalid(reading) ? reading.reason : Object.fromEntries(reading.fields);
}

describe('keys of the body', () => {
  it.each([
    ['USER_ID', ['user_id', 'userId', 'USERID', 'User_Id']],
    ['PASSWORD', ['password', 'Password']],
    ['IP_USER', ['ip_user', 'ip_users', 'ip_address', 'ipUser', 'IP_USERS']],
    ['TRESHOLD', ['treshold', 'threshold', 'Threshold']],
    ['NIK', ['nik', 'Nik']],
    ['NO_KK', ['no_kk']],
    ['NO_PROP', ['no_prop', 'NOMOR_PROP', 'nomor_prop']],
    ['NAMA_LGKP', ['nama_lgkp', 'Nama_Lgkp']],
  ])('%s is also spelled %s', (key, spellings) => {
    for (const spelling of [key, ...spellings]) expect(findKey(spelling)).toBe(key);
  });

  it('may be mixed in one request', () => {
    expect(read('{"user_id":"u","PASSWORD":"p","ipUser":"i"}')).toEqual({ USER_ID: 'u', PASSWORD: 'p', IP_USER: 'i' });
  });

  it('that are unknown are ignored, whatever they hold', () => {
    expect(read('{"transactionId":{"a":[1]},"toString":"x","nik":"1"}')).toEqual({ NIK: '1' });
  });

  it('of which two spellings have a value: the last one wins', () => {
    expect(read('{"NIK":"1","nik":"2"}')).toEqual({ NIK: '2' });
    expect(read('NIK=1&nik=2&Nik=')).toEqual({ NIK: '2' });
  });
});

describe('values of the body', () => {
  it.each(['" "', '""', 'null', '"\\t\\n"'])('%s is no value', (value) => {
    expect(read(`{"NIK":${value},"PASSWORD":${value}}`)).toEqual({});
  });

  it('are text as sent, trimmed', () => {
    expect(read('{"NAMA_LGKP":"  Siti  Nur\'aini "}')).toEqual({ NAMA_LGKP: "Siti  Nur'aini" });
  });

  it('may be numbers and booleans, which become their text', () => {
    expect(read('{"NO_RT":5,"NIK":9171015501909001,"AKTA_LHR":true}')).toEqual({
      NO_RT: '5',
      NIK: '9171015501909001',
      AKTA_LHR: 'true',
    });
  });

  it('keep a password exactly as sent', () => {
    expect(read('{"PASSWORD":" a  b "}')).toEqual({ PASSWORD: ' a  b ' });
    expect(read('PASSWORD=+a%20%2Bb+')).toEqual({ PASSWORD: ' a +b ' });
  });

  it('that cannot be used leave the credentials readable', () => {
    const reading = readWireBody(Buffer.from('{"NIK":{},"NAMA_LGKP":[],"USER_ID":"u"}'));
    expect(reading).toEqual({
      fields: new Map([['USER_ID', 'u']]),
      invalid: { outcome: 'parameters_invalid', reason: 'nested', field: 'NIK' },
    });
  });

  it('under __proto__ are not inherited', () => {
    expect(read('{"__proto__":{"NIK":"1"},"constructor":{"prototype":{"NIK":"2"}}}')).toEqual({});
    expect(({} as Record<string, unknown>).NIK).toBeUndefined();
  });

  it('have at most 500 characters', () => {
    expect(read(`{"ALAMAT":"${'a'.repeat(500)}"}`)).toEqual({ ALAMAT: 'a'.repeat(500) });
    expect(readWireBody(Buffer.from(`{"ALAMAT":"${'a'.repeat(501)}"}`))).toMatchObject({
      invalid: { reason: 'value_too_long', field: 'ALAMAT' },
    });
  });
});

describe('any body', () => {
  const key = fc.constantFrom('USER_ID', 'password', 'ipUser', 'threshold', 'NIK', 'no_kk', 'Alamat', 'other');
  const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((value) => !/[\0\ufffd]/.test(value));

  it('reads equal as a form and as JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(key, text, { minKeys: 1, noNullPrototype: true }), (fields) => {
        expect(read(new URLSearchParams(fields).toString())).toEqual(read(JSON.stringify(fields)));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a number of 16 digits, bare or as text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 16n - 1n }), (number) => {
        expect(read(`{"NIK":${number},"NO_KK":"${number}"}`)).toEqual({ NIK: `${number}`, NO_KK: `${number}` });
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws and never takes 50 ms', () => {
    const jsonLike = fc.array(
      fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', '=', '&', '%', '9', '"NIK":', ' '),
      {
        maxLength: 200,
      },
    );
    const long = fc
      .tuple(jsonLike, fc.nat(2000))
      .map(([pieces, times]) => pieces.join('').repeat(times).slice(0, 65_536));
    const bytes = fc.oneof(
      { weight: 4, arbitrary: fc.uint8Array({ maxLength: 600 }).map((array) => Buffer.from(array)) },
      { weight: 4, arbitrary: jsonLike.map((pieces) => Buffer.from(`{${pieces.join('')}`)) },
      { weight: 4, arbitrary: fc.json().map((json) => Buffer.from(json)) },
      { weight: 1, arbitrary: long.map((body) => Buffer.from(body)) },
    );
    fc.assert(
      fc.property(bytes, (body) => {
        readWireBody(body);
        expect(fastestMilliseconds(body)).toBeLessThan(50);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);
});

/** The fastest of up to three readings: a pause of the machine is not the reader's. */
function fastestMilliseconds(body: Buffer): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && fastest > 50; tries++) {
    const start = performance.now();
    readWireBody(body);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}
