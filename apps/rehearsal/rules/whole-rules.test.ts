import { describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { atNative, atWire, dropped, forToken, tokenRefused } from '../testing/exchanges.ts';
import { assertionFresh, assertionRight, assertionShort } from './assertions.ts';
import { keyFresh, keyKept, keyPresent } from './idempotency.ts';
import { nativeBody, userAgent } from './native-body.ts';
import type { WholeRule } from './rule.ts';
import { tokenReused } from './token-reused.ts';
import { urlClean } from './url-clean.ts';
import { contentType, nikAsText, wireBody, wireKeys, wireLogin } from './wire-body.ts';

type Case = readonly [what: string, exchanges: readonly Exchange[], verdict: string];

function check(rule: WholeRule, cases: readonly Case[]): void {
  describe(rule.name, () => {
    it.each(cases)('%s', (_, exchanges, verdict) => {
      expect(rule.judge(exchanges).verdict).toBe(verdict);
    });

    it('says nothing of a client that it has not seen', () => {
      expect(rule.judge([]).verdict).toBe('not_seen');
    });
  });
}

check(urlClean, [
  ['a clean URL', [atWire()], 'pass'],
  ['a password in it', [atWire(), atWire({}, { inUrl: ['password'] })], 'fail'],
]);

check(wireLogin, [
  ['the right one', [atWire()], 'pass'],
  ['another one', [atWire({}, { credentials: 'wrong' })], 'fail'],
  ['none', [atWire({}, { credentials: 'empty' })], 'fail'],
]);

check(wireBody, [
  ['a body that can be read', [atWire({}, { form: 'form' })], 'pass'],
  ['one that cannot', [atWire(), atWire({}, { form: 'unreadable', invalid: 'json_malformed' })], 'fail'],
]);

check(wireKeys, [
  ['known keys', [atWire()], 'pass'],
  ['a misspelt one', [atWire({}, { unknownKeys: ['TGL_LAHIR'] })], 'warn'],
]);

check(nikAsText, [
  ['text', [atWire()], 'pass'],
  ['a number that kept its digits', [atWire({}, { nikAs: 'number' })], 'warn'],
  ['a number that lost some', [atWire({}, { nikAs: 'number', nikWhole: false })], 'fail'],
]);

check(contentType, [
  ['the right one', [atWire()], 'pass'],
  ['an odd one is a remark', [atWire({}, { contentType: 'text/plain' })], 'pass'],
]);

check(assertionFresh, [
  ['a jti each', [forToken(), forToken({}, { jti: 'j2' })], 'pass'],
  ['one for all', [forToken(), forToken({}, { refusal: 'assertion_used' })], 'fail'],
  ['none', [forToken({}, { jti: null, refusal: 'claims_missing' })], 'fail'],
]);

check(assertionShort, [
  ['a minute', [forToken()], 'pass'],
  ['five minutes and a clock that runs ahead', [forToken({}, { livesS: 329 })], 'pass'],
  ['an hour', [forToken(), forToken({}, { livesS: 3_600, refusal: 'assertion_too_long' })], 'fail'],
]);

check(assertionRight, [
  ['all right', [forToken()], 'pass'],
  ['for another server', [forToken({}, { refusal: 'audience_wrong' })], 'fail'],
]);

check(tokenReused, [
  ['one for two calls', [forToken(), atNative(), atNative({}, { asks: 'b' })], 'pass'],
  ['one for each call', [forToken(), atNative(), forToken({}, { token: 2 }), atNative({}, { token: 2 })], 'fail'],
  [
    'two for three calls',
    [forToken(), atNative(), atNative(), forToken({}, { token: 2 }), atNative({}, { token: 2 })],
    'warn',
  ],
  [
    'another after a 401',
    [forToken(), atNative(tokenRefused), forToken({}, { token: 2 }), atNative({}, { token: 2 })],
    'pass',
  ],
  [
    'one for each process',
    [forToken({ run: 1 }), atNative({ run: 1 }), forToken({ run: 2 }), atNative({ run: 2 })],
    'not_seen',
  ],
  [
    'short-lived ones',
    [forToken({}, { tokenLivesS: 2 }), atNative(), forToken({}, { token: 2 }), atNative({}, { token: 2 })],
    'not_seen',
  ],
]);

check(keyPresent, [
  ['on each question', [atNative()], 'pass'],
  ['missing once', [atNative(), atNative({}, { key: null })], 'fail'],
]);

check(keyKept, [
  ['the same on a retry', [atNative(dropped), atNative()], 'pass'],
  ['another on a retry', [atNative(dropped), atNative({}, { key: 'k2' })], 'fail'],
  ['another body on a retry', [atNative(dropped), atNative({}, { question: 'q2' })], 'fail'],
  ['no key at all', [atNative(dropped, { key: null }), atNative({}, { key: null })], 'not_seen'],
  ['no retry', [atNative(), atNative({}, { key: 'k2' })], 'not_seen'],
]);

check(keyFresh, [
  ['one for each person', [atNative(), atNative({}, { asks: 'b', key: 'k2' })], 'pass'],
  ['one for all', [atNative(), atNative({}, { asks: 'b' })], 'fail'],
  ['one question', [atNative()], 'not_seen'],
]);

check(nativeBody, [
  ['as the reference says', [atNative()], 'pass'],
  ['a NIK as a number', [atNative({ played: 'refused', status: 400 }, { problems: ['nik: not_text'] })], 'fail'],
  ['no JSON by its type', [atNative({ played: 'refused', status: 415, code: 'media_type_unsupported' })], 'fail'],
  ['a scene that refuses the type', [atNative({ status: 415, code: 'media_type_unsupported' })], 'pass'],
]);

check(userAgent, [
  ['a name', [atNative()], 'pass'],
  ['no name is a remark', [atNative({}, { userAgent: null })], 'pass'],
]);

it('makes a remark where there is no User-Agent, and where the type is odd', () => {
  expect(userAgent.judge([atNative({}, { userAgent: null })]).saw.en).toMatch(/^Remark/);
  expect(contentType.judge([atWire({}, { contentType: 'text/plain' })]).saw.en).toMatch(/^Remark.*text\/plain/);
});
