import { assertionFresh, assertionRight, assertionShort } from './assertions.ts';
import { endsWell } from './ends-well.ts';
import { finalAnswer } from './final-answer.ts';
import { keyFresh, keyKept, keyPresent } from './idempotency.ts';
import { nameWhole } from './name-whole.ts';
import { nativeBody, userAgent } from './native-body.ts';
import { patience } from './patience.ts';
import { retryAfter } from './retry-after.ts';
import type { SceneRule, WholeRule } from './rule.ts';
import { slowAnswer } from './slow-answer.ts';
import { tokenExpiry } from './token-expiry.ts';
import { tokenRenewed } from './token-renewed.ts';
import { tokenReused } from './token-reused.ts';
import { urlClean } from './url-clean.ts';
import { contentType, nikAsText, wireBody, wireKeys, wireLogin } from './wire-body.ts';

/** The rules about each scene. */
export const sceneRules: readonly SceneRule[] = [
  finalAnswer,
  retryAfter,
  patience,
  slowAnswer,
  endsWell,
  nameWhole,
  tokenRenewed,
  tokenExpiry,
];

/** The rules about everything that came. */
export const wholeRules: readonly WholeRule[] = [
  urlClean,
  wireLogin,
  wireBody,
  wireKeys,
  nikAsText,
  contentType,
  assertionFresh,
  assertionShort,
  assertionRight,
  tokenReused,
  keyPresent,
  keyKept,
  keyFresh,
  nativeBody,
  userAgent,
];

export type { Ended, Judgement, SceneRule, Seen, Verdict, WholeRule } from './rule.ts';
