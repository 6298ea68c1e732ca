import { type NativeCode, outcomes, sentences, unaskedCodes } from '../../src/verification/index.ts';
import { matching, type Scenario, say, scene } from './scenario.ts';
import { troubleAt } from './trouble.ts';

/** The register was consulted, and there is nothing to compare with. */
const unanswered = ['not_found', 'deceased', 'duplicate', 'inactive', 'nik_withheld'] as const;

/** HTTP status of the codes that are no outcome of a call. */
const statusOfRequest: Readonly<Partial<Record<NativeCode, number>>> = {
  path_unknown: 404,
  method_not_allowed: 405,
  media_type_unsupported: 415,
  body_too_long: 413,
  request_malformed: 400,
  rate_limited: 429,
  overloaded: 503,
  database_unreachable: 503,
  log_unwritable: 503,
  log_key_missing: 503,
  internal: 500,
};

/** Seconds until an office's midnight, somewhere in an afternoon. */
const TO_MIDNIGHT_S = 30_000;

const codes = (Object.keys(sentences) as NativeCode[]).filter((code) => !unaskedCodes.includes(code));

/** A refusal with each code of the native door, for good. */
const refused = codes
  .filter((code) => statusOf(code) !== 200)
  .map((code, place) => {
    const status = statusOf(code);
    const about = say(`${status} ${code}, seterusnya`, `${status} ${code}, for good`);
    const retryAfterS = code === 'quota_used_up' ? TO_MIDNIGHT_S : status === 503 || status === 429 ? 1 : undefined;
    const answer = { gives: 'problem', code, status, ...(retryAfterS !== undefined && { retryAfterS }) } as const;
    return scene(`native-problem-${code}`, 9_200 + place, about, { answer });
  });

/** The scenes of the native door, with the NIKs 9100 to 9299. */
export const nativeScenarios: readonly Scenario[] = [
  scene('native-match', 9_101, say('semua elemen sesuai', 'every element matches')),
  scene('native-mismatch', 9_102, say('semua elemen tidak sesuai', 'no element matches'), {
    answer: { gives: 'verdicts', match: false },
  }),
  ...unanswered.map((outcome, place) =>
    scene(`native-${outcome}`, 9_103 + place, say(`200 ${outcome}`, `200 ${outcome}: ${outcomes[outcome].meaning}`), {
      answer: { gives: 'nothing_to_compare', outcome },
    }),
  ),
  scene(
    'native-three-questions',
    9_111,
    say('tiga pertanyaan berturut-turut', 'three questions, one after the other'),
    {
      further: 2,
    },
  ),
  scene('native-new-member', 9_115, say('jawaban dengan properti baru', 'an answer with a property that is new'), {
    answer: matching('new_member'),
  }),
  scene('native-new-reason', 9_116, say('jawaban dengan reason baru', 'an answer with a reason that is new'), {
    answer: matching('new_reason'),
  }),
  scene('native-new-code', 9_117, say('penolakan dengan kode baru', 'a refusal with a code that is new'), {
    answer: { gives: 'new_problem' },
  }),
  scene(
    'native-rate-limited',
    9_121,
    say('429 dengan Retry-After 1, lalu jawaban', '429 with Retry-After 1, then the answer'),
    {
      steps: [{ does: 'limit', retryAfterS: 1 }],
    },
  ),
  scene(
    'native-token-expired',
    9_122,
    say('401 token kedaluwarsa sekali, lalu jawaban', '401 token expired once, then the answer'),
    {
      steps: [{ does: 'expire' }],
    },
  ),
  scene(
    'native-short-token',
    9_123,
    say(
      '401, token baru berumur 2 detik, 503 dengan Retry-After 3, lalu jawaban',
      '401, a new token that lives for 2 seconds, 503 with Retry-After 3, then the answer',
    ),
    {
      steps: [
        { does: 'expire', nextTokenS: 2 },
        { does: 'outage', retryAfterS: 3 },
      ],
    },
  ),
  ...troubleAt('native', 9_131),
  ...refused,
];

function statusOf(code: NativeCode): number {
  const outcome = Object.hasOwn(outcomes, code) ? outcomes[code as keyof typeof outcomes].native : null;
  return statusOfRequest[code] ?? outcome ?? 500;
}
