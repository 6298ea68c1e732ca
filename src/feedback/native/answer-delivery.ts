import { createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KeyRing } from '../../audit/index.ts';
import type { Credential } from '../../identity/index.ts';
import { type Clock, type Day, plainAddress, type Uuid } from '../../kernel/index.ts';
import {
  formProblems,
  type ParameterCode,
  type ParameterProblem,
  parameterProblem,
  sendProblem,
} from '../../verification/index.ts';
import { type Accepted, acceptRows, isPeriod, type Sent } from '../intake/accept-rows.ts';
import type { SentRow } from '../intake/check-rows.ts';
import { type DeliverParts, type Owed, owedBy } from '../intake/deliver.ts';
import type { IdempotencyKey, Sender } from '../intake/delivery.ts';
import { findIdempotent, getReceipt, listErrors } from '../intake/receipt.ts';
import { recordInvalid } from '../intake/record-delivery.ts';
import type { RowError, RowReason } from '../intake/row-errors.ts';
import type { FeedbackDeliveryRequest, FeedbackReceiptView } from './schemas.ts';

type DeliveryRequest = FastifyRequest<{ Body: FeedbackDeliveryRequest }>;

/** Errors that a refusal names: enough to see what is wrong, and a bound on the answer. */
const MOST_TOLD = 100;

/** Answers a delivery of a client that its token has proven. */
export async function answerDelivery(
  client: Credential,
  request: DeliveryRequest,
  reply: FastifyReply,
  publicUrl: string,
  parts: DeliverParts,
): Promise<FastifyReply> {
  const refuse = (parameters: readonly ParameterProblem[]) =>
    sendProblem(
      request,
      reply,
      'parameters_invalid',
      { status: 400, parameters: parameters.slice(0, MOST_TOLD) },
      publicUrl,
    );
  await parts.keys.prepare(parts.pool, parts.clock.now());
  await parts.keys.refresh(parts.pool);
  const problems = formProblems(request);
  if (problems.length > 0) {
    await recordInvalid(senderOf(client, request), parts);
    return refuse(problems);
  }
  const owed = await owedBy(parts, client.institutionId);
  const said = request.body.period
    ? { from: request.body.period.from as Day, until: request.body.period.until as Day }
    : null;
  if (!isPeriod(said, owed.today)) {
    await recordInvalid(senderOf(client, request), parts);
    return refuse([parameterProblem('period', 'period_unusable')]);
  }
  const idempotency = idempotencyOf(request, client, parts);
  const before = idempotency && (await findIdempotent(parts.pool, client.credentialId, idempotency));
  if (before) return replay(before, request, reply, publicUrl, parts);
  const sent = { rows: rowsOf(request.body), said, ...(idempotency && { idempotency }) };
  const accepted = await acceptOnce(senderOf(client, request), sent, owed, parts);
  if (accepted === 'meanwhile' && idempotency) {
    const other = await findIdempotent(parts.pool, client.credentialId, idempotency);
    if (other) return replay(other, request, reply, publicUrl, parts);
  }
  if (accepted === 'meanwhile') throw new Error('A delivery came twice and cannot be found.');
  if ('errors' in accepted) return refuse(accepted.errors.map(problemOf));
  return reply.code(201).send(await viewReceipt(accepted.deliveryId, parts));
}

/** Of two calls with one key at once the later finds the row of the other: nothing of its own is stored. */
async function acceptOnce(
  sender: Sender,
  sent: Sent,
  owed: Owed,
  parts: DeliverParts,
): Promise<Accepted | 'meanwhile'> {
  try {
    return await acceptRows(sender, sent, owed, parts);
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23505' && constraint === 'feedback_delivery_idempotent') return 'meanwhile';
    throw error;
  }
}

async function replay(
  { deliveryId, isSame }: { readonly deliveryId: Uuid; readonly isSame: boolean },
  request: DeliveryRequest,
  reply: FastifyReply,
  publicUrl: string,
  parts: DeliverParts,
): Promise<FastifyReply> {
  if (!isSame) return sendProblem(request, reply, 'idempotency_key_reused', { status: 422 }, publicUrl);
  return reply
    .code(201)
    .header('idempotent-replayed', 'true')
    .send(await viewReceipt(deliveryId, parts));
}

function senderOf(credential: Credential, { id, ip }: DeliveryRequest): Sender {
  const { institutionId } = credential;
  return { door: 'native', institutionId, credential, requestId: id as Uuid, peer: plainAddress(ip) };
}

function rowsOf({ rows }: FeedbackDeliveryRequest): SentRow[] {
  return rows.map(({ nik, values }, place) => ({
    place,
    nik,
    values: Object.entries(values).flatMap(([key, each]) => [each].flat().map((value) => ({ key, value }))),
  }));
}

/** A key may hold anything, even a NIK, and the body does: both are kept as digests that nobody can make without the key. */
function idempotencyOf(
  { headers, body }: DeliveryRequest,
  { credentialId }: Credential,
  { keys, clock }: { readonly keys: KeyRing; readonly clock: Clock },
): IdempotencyKey | undefined {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string') return undefined;
  const { bytes } = keys.keyAt('digest', clock.now());
  const tag = (text: string) => createHmac('sha256', bytes).update(text).digest();
  return { tag: tag(`${credentialId} ${key}`), requestTag: tag(JSON.stringify([body.period, body.rows])) };
}

const codes: Partial<Record<RowReason, ParameterCode>> = {
  missing: 'missing',
  nik_malformed: 'nik_malformed',
  nik_rounded: 'nik_malformed',
  key_unknown: 'not_agreed',
  value_too_long: 'too_long',
  control_character: 'control_character',
  too_many_values: 'too_long',
  in_the_future: 'in_the_future',
  duplicate: 'repeated',
};

function problemOf({ place, field, reason }: RowError): ParameterProblem {
  const name = field === 'NIK' ? '.nik' : field === '' ? '' : `.values.${field}`;
  return parameterProblem(`rows.${place}${name}`, codes[reason] ?? 'format_differs');
}

async function viewReceipt(deliveryId: Uuid, { pool }: DeliverParts): Promise<FeedbackReceiptView> {
  const receipt = await getReceipt(pool, deliveryId);
  const { receiptNo, receivedAt, period, rows, refused, values, newValues, quality, kinds } = receipt;
  if (!receiptNo || !period || !quality || rows === null || refused === null) {
    throw new Error('A delivery of the native door has no receipt.');
  }
  const errors = await listErrors(pool, deliveryId);
  return {
    ...{
      id: deliveryId,
      receiptNo,
      receivedAt: receivedAt.toISOString(),
      period,
      rows,
      refused,
      values,
      newValues,
      quality,
    },
    kinds: kinds.map(({ key, from, until, values: count }) => ({ key, from, until, values: count })),
    errors: errors.map(({ place, field, reason, remedy }) => ({ row: place, field, reason, remedy })),
  };
}
