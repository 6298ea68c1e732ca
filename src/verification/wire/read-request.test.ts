import { describe, expect, it } from 'vitest';
import { isInvalid } from './invalid-parameters.ts';
import { readWireBody } from './read-body.ts';
import { readWireRequest, type WireRequest } from './read-request.ts';

function request(fields: Record<string, unknown>): WireRequest {
  const body = readWireBody(Buffer.from(JSON.stringify(fields)));
  return isInvalid(body) ? expect.fail(body.reason) : readWireRequest(body);
}

describe('a request', () => {
  it('says who calls, and about whom what is asked', () => {
    const fields = {
      user_id: 'u',
      password: ' p ',
      ip_user: '10.1.2.3',
      TRESHOLD: '90',
      NIK: 1234567890,
      NAMA_LGKP: 'SITI',
    };
    expect(request({ ...fields, ALAMAT: ' ' })).toEqual({
      userId: 'u',
      password: ' p ',
      ipUser: '10.1.2.3',
      parameters: {
        threshold: 90,
        nik: '1234567890',
        submitted: new Map([
          ['NIK', '1234567890'],
          ['NAMA_LGKP', 'SITI'],
        ]),
      },
    });
  });

  it('without credentials has empty ones', () => {
    expect(request({ NIK: '1' })).toMatchObject({ userId: '', password: '', ipUser: null });
  });

  it('without a NIK is invalid, with its credentials at hand for the checks that come first', () => {
    expect(request({ USER_ID: 'u', PASSWORD: 'p' })).toEqual({
      userId: 'u',
      password: 'p',
      ipUser: null,
      parameters: { outcome: 'parameters_invalid', reason: 'missing', field: 'NIK' },
    });
  });

  it.each([
    ['80', 80],
    [80, 80],
    [' 80 ', 80],
    ['80.0', 80],
    ['1', 1],
    [0, 0],
    [100, 100],
    ['', null],
    [null, null],
    [undefined, null],
  ])('takes the threshold %j for %j', (sent, threshold) => {
    expect(request({ NIK: '1', threshold: sent }).parameters).toMatchObject({ threshold });
  });

  it.each(['101', -1, '80,5', 80.5, 'delapan', '0x50', '1e1', true, '１２'])('refuses the threshold %j', (sent) => {
    expect(request({ NIK: '1', TRESHOLD: sent }).parameters).toEqual({
      outcome: 'parameters_invalid',
      reason: 'not_0_to_100',
      field: 'TRESHOLD',
    });
  });
});
