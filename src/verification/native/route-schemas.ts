import type {} from '@fastify/swagger';
import type { RouteShorthandOptions } from 'fastify';

const header = (type: 'string' | 'integer', description: string) => ({ schema: { type }, description });

const everywhere = {
  'x-request-id': header('string', 'Id of the request; name it when you call us.'),
  'ratelimit-limit': header('integer', 'Calls of this client in a second.'),
  'ratelimit-remaining': header('integer', 'How many are left in this second.'),
  'ratelimit-reset': header('integer', 'Seconds until it begins anew.'),
};
const ofQuota = {
  'quota-limit': header('integer', 'Hits of the day.'),
  'quota-remaining': header('integer', 'Hits left today.'),
  'quota-reset': header('integer', "Seconds until the office's midnight."),
  'gapura-notice': header('string', 'quota_80, quota_95, quota_used_up, right_ending: what is coming up.'),
};
const again = { 'retry-after': header('integer', 'Seconds to wait before the call is sent again.') };
const kept = {
  'idempotent-replayed': header('string', 'true when this is the answer of an earlier call with the key.'),
};

const problem = (description: string, headers = {}) => ({
  description,
  headers: { ...everywhere, ...headers },
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const json = (description: string, schema: object, headers = {}) => ({
  description,
  headers: { ...everywhere, ...headers },
  content: { 'application/json': { schema } },
});

/** Answers as the OpenAPI document shows them. */
export const answers = { problem, json };

/** A schema that the server knows by name. */
export function ref(name: string): object {
  return { $ref: `${name}#` };
}

/** The header by which a retry costs nothing. */
export const idempotencyKey = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      description:
        'A new one for each question (a UUID). A retry with it gets the same answer and costs no second hit, for 24 hours.',
    },
  },
} as const;

/** Refusals that every route of the door may answer with. */
export const problems = {
  400: problem('A parameter cannot be used; `parameters` lists all.'),
  401: problem('The token is missing, not valid or expired.', {
    'www-authenticate': header('string', 'Bearer, with error="invalid_token" when a token was sent.'),
  }),
  403: problem('The right does not allow it: not in force, another network, hours, purpose or element.'),
  413: problem('The body is longer than 16 KiB.'),
  415: problem('The body is not application/json.'),
  429: problem('The quota of the day or the rate of the second is used up; see Retry-After.', { ...ofQuota, ...again }),
  500: problem('A mistake on our side; nothing was counted. Name `instance` when you call us.'),
  503: problem('An outage; nothing was counted. Send again as Retry-After says, with the same Idempotency-Key.', again),
} as const;

const security = [{ client: [] }];

/** Refused requests go on to the handler, which knows all that is wrong with them and lets them be recorded. */
const attachValidation = true;

/** `POST /v1/verifications` as the OpenAPI document shows it. */
export const verificationRoute: RouteShorthandOptions = {
  attachValidation,
  schema: {
    operationId: 'verify',
    tags: ['Verification'],
    summary: 'Ask whether what was said of a person agrees with the register',
    description:
      'Answers sesuai / tidak sesuai by element, with a score and a reason, never a value of the register. Costs one hit when the register was consulted (any answer with HTTP 200).',
    security,
    headers: idempotencyKey,
    body: ref('VerificationRequest'),
    response: {
      200: json(
        'The register was consulted.',
        { anyOf: [ref('Verified'), ref('NotVerified')] },
        { ...ofQuota, ...kept },
      ),
      ...problems,
      422: problem('The Idempotency-Key was used for another question.'),
    },
  },
};

/** `POST /v1/document-verifications` as the OpenAPI document shows it. */
export const documentVerificationRoute: RouteShorthandOptions = {
  attachValidation,
  schema: {
    operationId: 'verifyDocument',
    tags: ['Verification'],
    summary: 'Ask whether a document of this kind and number is the person’s and in force',
    description:
      'A number that was the person’s once and has been replaced does not match, with the reason `superseded`.',
    security,
    headers: idempotencyKey,
    body: ref('DocumentVerificationRequest'),
    response: {
      200: json(
        'The register was consulted.',
        { anyOf: [ref('DocumentVerified'), ref('NotVerified')] },
        { ...ofQuota, ...kept },
      ),
      ...problems,
      422: problem('The Idempotency-Key was used for another question.'),
    },
  },
};

/** `GET /v1/verifications/{id}/receipt` as the OpenAPI document shows it. */
export const receiptRoute: RouteShorthandOptions = {
  schema: {
    operationId: 'receipt',
    tags: ['Verification'],
    summary: 'The proof that a call was recorded in the access log',
    description:
      'The record, its place in the log, and the signed checkpoint that covers it, within two seconds of the answer. Checked with the public key of the log alone: `gapura log verify --receipt`, or docs/log.md. Costs nothing.',
    security,
    params: { type: 'object', properties: { id: { type: 'string', description: '`id` of the answer.' } } },
    response: {
      200: json('The receipt.', ref('Receipt')),
      202: json('The record waits for its checkpoint.', ref('ReceiptPending'), again),
      401: problems[401],
      403: problems[403],
      404: problem('No call of this id by this institution was recorded.'),
      410: problem(
        'Records of the time of this id are kept no longer; `dropped` says which record of the log says so.',
      ),
      429: problems[429],
      500: problems[500],
      503: problems[503],
    },
  },
};

/** `GET /v1/me` as the OpenAPI document shows it. */
export const meRoute: RouteShorthandOptions = {
  schema: {
    operationId: 'me',
    tags: ['Caller'],
    summary: 'What the caller is and may do',
    description:
      'Right, networks, dates, quota left and notices. Costs nothing. A right that is not in force is shown with the reason.',
    security,
    response: {
      200: json('The caller.', ref('Me')),
      401: problems[401],
      403: problems[403],
      429: problems[429],
      500: problems[500],
      503: problems[503],
    },
  },
};
