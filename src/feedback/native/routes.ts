import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { Credential } from '../../identity/index.ts';
import { allowOnly, answers, type NativeParts, problems, withClient } from '../../verification/index.ts';
import type { DeliverParts } from '../intake/deliver.ts';
import { maxPushBytes } from '../read-feedback-push.ts';
import { answerDelivery } from './answer-delivery.ts';
import { FeedbackDeliveryRequest, FeedbackReceiptView } from './schemas.ts';

const path = '/v1/feedback-deliveries';

/** Milliseconds for a body of 2 MiB to arrive at 1 Mbit/s. */
const BODY_MS = 30_000;

const deliveryRoute: RouteShorthandOptions = {
  attachValidation: true,
  bodyLimit: maxPushBytes,
  config: { arrivesWithinMs: BODY_MS },
  schema: {
    operationId: 'deliverFeedback',
    tags: ['Feedback'],
    summary: 'Deliver data balikan',
    description:
      'Rows that can be kept are kept, each distinct value once; the others are told of. The receipt is the proof that a period was delivered. Costs nothing, and is taken when the right has ended too: what is owed stays owed.',
    security: [{ client: [] }],
    headers: {
      type: 'object',
      properties: {
        'idempotency-key': {
          type: 'string',
          description:
            'A new one for each delivery (a UUID). A retry with it gets the same receipt and stores nothing.',
        },
      },
    },
    body: { $ref: 'FeedbackDeliveryRequest#' },
    response: {
      201: answers.json(
        'The receipt.',
        { $ref: 'FeedbackReceipt#' },
        {
          'idempotent-replayed': {
            schema: { type: 'string' },
            description: 'true when this is the receipt of an earlier call with the key.',
          },
        },
      ),
      ...problems,
      413: answers.problem('The body is longer than 2 MiB.'),
      422: answers.problem('The Idempotency-Key was used for another delivery.'),
    },
  },
};

/** Data balikan at the native door: `POST /v1/feedback-deliveries`. To be mounted inside it. */
export function feedbackNativeRoutes(app: FastifyInstance, native: NativeParts, parts: DeliverParts): void {
  for (const schema of [FeedbackDeliveryRequest, FeedbackReceiptView]) app.addSchema(schema);
  app.post<{ Body: FeedbackDeliveryRequest }>(path, deliveryRoute, (request, reply) =>
    withClient(request, reply, native, (client: Credential) => deliverAs(client, request, reply)),
  );
  allowOnly(app, path, ['POST'], native.publicUrl);

  function deliverAs(client: Credential, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return answerDelivery(
      client,
      request as FastifyRequest<{ Body: FeedbackDeliveryRequest }>,
      reply,
      native.publicUrl,
      parts,
    );
  }
}
