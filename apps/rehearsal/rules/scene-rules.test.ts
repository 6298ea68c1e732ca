import { describe, expect, it } from 'vitest';
import { atNative, atWire, dropped, inScene, outage, tokenRefused } from '../testing/exchanges.ts';
import { endsWell } from './ends-well.ts';
import { finalAnswer } from './final-answer.ts';
import { nameWhole } from './name-whole.ts';
import { patience } from './patience.ts';
import { retryAfter } from './retry-after.ts';
import type { SceneRule, Seen } from './rule.ts';
import { slowAnswer } from './slow-answer.ts';
import { tokenExpiry } from './token-expiry.ts';
import { tokenRenewed } from './token-renewed.ts';

const limited = { played: 'limit', status: 429, code: 'rate_limited', retryAfterS: 1 } as const;
const slow = { played: 'slow' } as const;
const hungUp = { played: 'slow', status: null, left: true, until: 2_000 } as const;
const expired = { tokenState: 'expired', token: 2 } as const;
const lateRefusal = { played: 'refused', status: 401, code: 'token_invalid' } as const;

/** Scene, what came, and the verdict. */
type Case = readonly [what: string, scene: Seen, verdict: string | undefined];

function check(rule: SceneRule, cases: readonly Case[]): void {
  describe(rule.name, () => {
    it.each(cases)('%s', (_, seen, verdict) => {
      expect(rule.judge(seen)?.verdict).toBe(verdict);
    });
  });
}

check(finalAnswer, [
  ['takes a code for an answer', inScene('wire-code-03', [atWire({ code: '03' })]), 'pass'],
  [
    'sends again after a code',
    inScene('wire-code-03', [atWire({ code: '03' }), atWire({ code: '03', at: 900 })]),
    'fail',
  ],
  [
    'sends again after a refusal of /v1',
    inScene(
      'native-problem-terms_unmet',
      [403, 403].map((status) => atNative({ status, code: 'terms_unmet' })),
    ),
    'fail',
  ],
  ['sends again after an outage only', inScene('wire-outage', [atWire(outage), atWire({ at: 1_100 })]), 'pass'],
  [
    'asks about three people',
    inScene(
      'native-three-questions',
      ['a', 'b', 'c'].map((asks) => atNative({}, { asks })),
    ),
    'pass',
  ],
  [
    'asks about one of three twice',
    inScene(
      'native-three-questions',
      ['a', 'b', 'a'].map((asks) => atNative({}, { asks })),
    ),
    'fail',
  ],
  ['never had an answer', inScene('wire-outage', [atWire(outage)]), undefined],
]);

check(retryAfter, [
  ['waits as told', inScene('wire-outage', [atWire(outage), atWire({ at: 1_050 })]), 'pass'],
  ['comes back too early', inScene('wire-outage', [atWire(outage), atWire({ at: 500 })]), 'fail'],
  [
    'waits the first time only',
    inScene('wire-two-outages', [atWire(outage), atWire({ ...outage, at: 1_050 }), atWire({ at: 1_100 })]),
    'fail',
  ],
  ['waits at a rate limit', inScene('native-rate-limited', [atNative(limited), atNative({ at: 1_050 })]), 'pass'],
  ['gives up', inScene('wire-outage', [atWire(outage)]), 'warn'],
  [
    'gives up for today',
    inScene('native-problem-quota_used_up', [atNative({ status: 429, code: 'quota_used_up', retryAfterS: 30_000 })]),
    'pass',
  ],
  ['was told nothing', inScene('wire-match', [atWire()]), undefined],
]);

check(patience, [
  ['tries a second time', inScene('wire-dropped', [atWire(dropped), atWire({ at: 300 })]), 'pass'],
  ['reopens a lost connection at once', inScene('wire-dropped', [atWire(dropped), atWire({ at: 12 })]), 'pass'],
  [
    'hammers',
    inScene(
      'wire-dropped',
      [0, 20, 40].map((at) => atWire({ ...dropped, at })),
    ),
    'fail',
  ],
  [
    'tries seven times',
    inScene(
      'wire-dropped',
      [0, 1, 2, 3, 4, 5, 6].map((at) => atWire({ ...dropped, at: at * 1_000 })),
    ),
    'warn',
  ],
  [
    'tries eleven times',
    inScene(
      'wire-dropped',
      Array.from({ length: 11 }, (_, at) => atWire({ ...dropped, at: at * 1_000 })),
    ),
    'fail',
  ],
  ['tried once', inScene('wire-match', [atWire()]), undefined],
]);

check(slowAnswer, [
  ['waits', inScene('wire-slow', [atWire(slow)]), 'pass'],
  ['hangs up', inScene('wire-slow', [atWire(hungUp)]), 'warn'],
  ['hangs up and sends again', inScene('wire-slow', [atWire(hungUp), atWire({ at: 2_010 })]), 'fail'],
  ['had no slow answer', inScene('wire-match', [atWire()]), undefined],
]);

check(endsWell, [
  ['takes an answer with something new', inScene('native-new-reason', [atNative()], {}), 'pass'],
  ['stumbles over something new', inScene('native-new-reason', [atNative()], { exitCode: 1 }), 'fail'],
  ['may end as it likes when nothing matched', inScene('native-mismatch', [atNative()], { exitCode: 1 }), 'pass'],
  ['may end as it likes after a refusal', inScene('wire-code-11', [atWire({ code: '11' })], { exitCode: 255 }), 'pass'],
  ['does not end', inScene('wire-code-11', [atWire({ code: '11' })], { exitCode: null, timedOut: true }), 'fail'],
  ['dies', inScene('wire-code-11', [atWire({ code: '11' })], { exitCode: null }), 'fail'],
  ['asks nothing', inScene('wire-match', [], { exitCode: 127 }), 'not_seen'],
  ['was not run', inScene('wire-match', [atWire()]), undefined],
]);

check(nameWhole, [
  ['escapes the name', inScene('wire-quotes-in-name', [atWire({}, { nameWhole: true })]), 'pass'],
  ['joins its JSON from pieces', inScene('wire-quotes-in-name', [atWire({}, { form: 'unreadable' })]), 'fail'],
  ['takes letters out of the name', inScene('wire-quotes-in-name', [atWire({}, { nameWhole: false })]), 'fail'],
  ['asks about another name', inScene('wire-quotes-in-name', [atWire()]), 'not_seen'],
  ['met an ordinary name', inScene('wire-match', [atWire()]), undefined],
]);

check(tokenRenewed, [
  ['gets a new token', inScene('native-token-expired', [atNative(tokenRefused), atNative({}, { token: 2 })]), 'pass'],
  ['sends the refused one', inScene('native-token-expired', [atNative(tokenRefused), atNative(lateRefusal)]), 'fail'],
  ['gives up', inScene('native-token-expired', [atNative(tokenRefused)]), 'warn'],
  [
    'never gives up',
    inScene(
      'native-problem-token_invalid',
      [1, 2, 3].map((token) => atNative(tokenRefused, { token })),
    ),
    'fail',
  ],
  ['was not refused', inScene('native-match', [atNative()]), undefined],
]);

const untilOutage = [atNative(tokenRefused), atNative(outage, { token: 2 })];
check(tokenExpiry, [
  ['renews it before it ends', inScene('native-short-token', [...untilOutage, atNative({}, { token: 3 })]), 'pass'],
  [
    'renews it when it is refused',
    inScene('native-short-token', [...untilOutage, atNative(lateRefusal, expired), atNative({}, { token: 3 })]),
    'warn',
  ],
  ['never renews it', inScene('native-short-token', [...untilOutage, atNative(lateRefusal, expired)]), 'fail'],
  ['gave up before', inScene('native-short-token', untilOutage), 'not_seen'],
  ['had a token that lasts', inScene('native-match', [atNative()]), undefined],
]);
