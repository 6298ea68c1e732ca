import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { malformedClasses } from '../../../testing/native/index.ts';
import {
  type Authority,
  callNative,
  enterPersonas,
  type Gate,
  grantAccess,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
  TEST_URL,
} from '../../../testing/rights/index.ts';
import { verifyLog } from '../../audit/index.ts';
import { parameterCodes } from './parameter-problems.ts';
import { type NativeCode, sentences } from './sentences.ts';

let authority: Authority;
let gate: Gate;
let client: NativeClient;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
  const access = await grantAccess(authority, { terms: { dailyQuota: 1_000_000, documents: ['family_card'] } });
  client = await registerNative(authority, access);
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await gate.close();
  await authority.close();
});

const classes = malformedClasses();

describe('each class of odd and broken requests', () => {
  it('is one of at least forty, each with a name of its own', () => {
    expect(new Set(classes.map(({ name }) => name)).size).toBe(classes.length);
    expect(classes.length).toBeGreaterThanOrEqual(40);
  });

  it('and every code that a request alone can raise has one', () => {
    // The others are about the right or the token, and have their tests with those.
    const elsewhere = ['not_granted', 'purpose_not_the_rights', 'officer_required', 'case_required'];
    const ofFiles = ['file_missing', 'file_unusable', 'after_file'];
    // Told of deliveries of data balikan, and tested there.
    const ofFeedback = ['not_agreed', 'format_differs', 'repeated', 'in_the_future', 'period_unusable'];
    const ofTokens = ['token_missing', 'token_malformed', 'token_expired', 'token_revoked'];
    const seen = new Set(classes.flatMap(({ parameters }) => parameters.map(({ code }) => code as string)));
    const rest = Object.keys(parameterCodes).filter((code) => !seen.has(code));
    const others = [...elsewhere, 'threshold_below_right', ...ofTokens, ...ofFiles, ...ofFeedback];
    expect(rest.toSorted()).toEqual(others.toSorted());
  });

  it.each(classes)('$name: $description', async ({ name, path, contentType, headers, body, ...expected }) => {
    const answer = await callNative(gate, client, { path, contentType, headers, body });
    if (expected.code === undefined) {
      expect([name, answer.status, answer.body.outcome]).toEqual([name, 200, 'verified']);
      return;
    }
    const code = expected.code as NativeCode;
    const parameters = expected.parameters.map((one) => ({ ...one, reason: parameterCodes[one.code] }));
    expect(answer.body).toEqual({
      type: `${TEST_URL}/reference/errors#${code}`,
      title: expect.stringMatching(/^[A-Z]/),
      status: expected.status,
      code,
      detail: expect.stringContaining(sentences[code].operator.en),
      instance: `urn:uuid:${answer.requestId}`,
      messages: sentences[code],
      ...(parameters.length > 0 && { parameters }),
    });
    expect(answer.status).toBe(expected.status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('costs nothing, and is recorded where its body was looked at', async () => {
    const { rows } = await authority.pool.query(
      "SELECT outcome, charged, count(*)::int AS n FROM access_record WHERE kind = 'verification' GROUP BY 1, 2",
    );
    const of = (code: string | undefined) => classes.filter((one) => one.code === code).length;
    expect(rows.toSorted((a, b) => (a.outcome < b.outcome ? -1 : 1))).toEqual([
      { outcome: 'nik_malformed', charged: 0, n: of('nik_malformed') },
      { outcome: 'parameters_invalid', charged: 0, n: of('parameters_invalid') },
      { outcome: 'verified', charged: 1, n: of(undefined) },
    ]);
  });
});
