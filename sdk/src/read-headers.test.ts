import { describe, expect, it } from 'vitest';
import { readDetail, readRetryAfter } from './read-headers.ts';

const now = Date.UTC(2026, 2, 2, 3, 0, 0);
const after = (text: string) => readRetryAfter(new Headers({ 'retry-after': text }), now);

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120],
    [' 7 ', 7],
    ['Mon, 02 Mar 2026 03:00:30 GMT', 30],
    ['Mon, 02 Mar 2026 02:59:00 GMT', 0],
  ])('%j is %i seconds', (text, seconds) => {
    expect(after(text)).toBe(seconds);
  });

  it.each(['', 'soon', '-1 day'])('%j says nothing', (text) => {
    expect(after(text)).toBeUndefined();
  });

  it('says nothing when it is not there', () => {
    expect(readRetryAfter(new Headers(), now)).toBeUndefined();
  });
});

describe('what comes with an answer', () => {
  it('is read from its headers', () => {
    const headers = new Headers({
      'x-request-id': '0198f0c2-a3b4-7c1d-8e9f-0a1b2c3d4e5f',
      'quota-limit': '1000',
      'quota-remaining': '49',
      'quota-reset': '3600',
      'gapura-notice': 'quota_95, right_ending',
      'idempotent-replayed': 'true',
    });
    expect(readDetail(headers)).toEqual({
      requestId: '0198f0c2-a3b4-7c1d-8e9f-0a1b2c3d4e5f',
      quota: { limit: 1000, remaining: 49, reset: 3600 },
      notices: ['quota_95', 'right_ending'],
      replayed: true,
    });
  });

  it('is empty where the gate said nothing', () => {
    expect(readDetail(new Headers())).toEqual({ requestId: '', quota: undefined, notices: [], replayed: false });
    expect(readDetail(new Headers({ 'quota-limit': '5', 'quota-remaining': '1' })).quota).toBeUndefined();
  });
});
