import { type Clock, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { getElement } from '../../src/reference/index.ts';
import {
  type NativeRequest as Asked,
  answerBody,
  type ElementVerdict,
  type NativeCode,
  type ParameterProblem,
  parameterProblem,
  toNativeProblem,
} from '../../src/verification/index.ts';
import { json, type Reply } from './reply.ts';
import type { Oddity, Scenario } from './scenario.ts';

/** What is wrong with the parameters, where a code is about them. */
const parametersOf: Readonly<Partial<Record<NativeCode, readonly ParameterProblem[]>>> = {
  parameters_invalid: [
    parameterProblem('elements.NAMA_LGKP', 'too_long'),
    parameterProblem('threshold', 'out_of_range'),
  ],
  terms_unmet: [parameterProblem('officer', 'officer_required')],
  elements_not_granted: [parameterProblem('elements.NAMA_LGKP', 'not_granted')],
  nik_malformed: [parameterProblem('nik', 'nik_malformed')],
  token_invalid: [parameterProblem('Authorization', 'token_revoked', 'header')],
};

/** A reason and a code of a release to come. */
const NEW_REASON = 'matched_by_alias';
const NEW_CODE = 'consent_required';

/** The words and bodies of the native door for one rehearsal. */
export class NativeAnswers {
  readonly #clock: Clock;
  readonly #baseUrl: string;
  readonly #ids = new Map<string, Uuid>();

  constructor(clock: Clock, baseUrl: string) {
    this.#clock = clock;
    this.#baseUrl = baseUrl;
  }

  /** A refusal as RFC 9457 has it. */
  problem(code: NativeCode, status: number, parameters: readonly ParameterProblem[] = [], retryAfterS?: number): Reply {
    const body = toNativeProblem(code, { status, parameters }, uuidV7(this.#clock.now()), this.#baseUrl);
    const headers = {
      'content-type': 'application/problem+json',
      ...(retryAfterS !== undefined && { 'retry-after': String(retryAfterS) }),
    };
    return { status, headers, body: JSON.stringify(body), code };
  }

  /** A token that proves nothing (RFC 6750 section 3). */
  tokenRefused(state: 'missing' | 'unknown' | 'expired'): Reply {
    const code = ({ missing: 'token_missing', unknown: 'token_malformed', expired: 'token_expired' } as const)[state];
    const refused = this.problem('token_invalid', 401, [parameterProblem('Authorization', code, 'header')]);
    const error = state === 'missing' ? '' : ', error="invalid_token"';
    return { ...refused, headers: { ...refused.headers, 'www-authenticate': `Bearer realm="gapura"${error}` } };
  }

  /** The scene's answer to a question. A question that was told under its key before has the same id. */
  answer(scene: Scenario, asked: Asked['asked'], key: string | null): Reply {
    const { answer } = scene;
    switch (answer.gives) {
      case 'problem':
        return this.problem(answer.code, answer.status, parametersOf[answer.code], answer.retryAfterS);
      case 'new_problem':
        return newCode(this.problem('terms_unmet', 403));
      case 'nothing_to_compare':
        return this.#told({ outcome: answer.outcome as 'not_found' }, asked, key);
      case 'verdicts': {
        const reply = this.#told(
          { outcome: 'verified', verdicts: verdictsOn(asked, answer.match), threshold: 80 },
          asked,
          key,
        );
        return answer.oddity ? { ...reply, body: oddBody(reply.body, answer.oddity) } : reply;
      }
      default:
        return this.problem('internal', 500);
    }
  }

  /** Where the register has no such person, as for a NIK of no scene. */
  unknown(asked: Asked['asked'], key: string | null): Reply {
    return this.#told({ outcome: 'not_found' }, asked, key);
  }

  #told(finding: Finding, asked: Asked['asked'], key: string | null): Reply {
    const known = key === null ? undefined : this.#ids.get(key);
    const id = known ?? uuidV7(this.#clock.now());
    if (key !== null) this.#ids.set(key, id);
    const body = answerBody(
      { ...finding, id, replayed: known !== undefined, minor: false, left: 999 },
      asked,
      'sandbox',
    );
    return json(JSON.stringify(body), {
      'quota-limit': '1000',
      'quota-remaining': '999',
      ...(known !== undefined && { 'idempotent-replayed': 'true' }),
    });
  }
}

type Finding =
  | { readonly outcome: 'not_found' }
  | { readonly outcome: 'verified'; readonly verdicts: readonly ElementVerdict[]; readonly threshold: number };

function verdictsOn({ submitted }: Asked['asked'], match: boolean): ElementVerdict[] {
  const verdict = match
    ? { match, score: 100, reason: 'identical' as const }
    : { match, score: 0, reason: 'different' as const };
  return [...submitted.keys()].map((name) => ({ element: getElement(name), submitted: true, ...verdict }));
}

function newCode(reply: Reply): Reply {
  return { ...reply, code: NEW_CODE, body: reply.body.replaceAll('terms_unmet', NEW_CODE) };
}

/** What a later release of `/v1` may add, as docs/versioning.md says. */
function oddBody(body: string, oddity: Oddity): string {
  if (oddity === 'new_reason') return body.replaceAll('"reason":"identical"', `"reason":"${NEW_REASON}"`);
  const added = { ...JSON.parse(body), evidence: { level: 'rekaan' }, checkedAgainst: ['register'] };
  return JSON.stringify(added);
}
