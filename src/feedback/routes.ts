import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AccessBook } from '../access/index.ts';
import type { NoiseCounter } from '../audit/index.ts';
import { type Credential, type FailureLimit, tokenProves } from '../identity/index.ts';
import { parseUuid, plainAddress, type Uuid } from '../kernel/index.ts';
import { answerFault, isBodyTooLong, takeRawBodies } from '../platform/http/index.ts';
import type { DeliverParts } from './intake/deliver.ts';
import type { Sender } from './intake/delivery.ts';
import { recordInvalid, recordRefusal } from './intake/record-delivery.ts';
import { type PushError, pushError } from './push-errors.ts';
import { type FeedbackPush, maxPushBytes, readFeedbackPush } from './read-feedback-push.ts';
import { storePush } from './store-push.ts';

/** What the routes of data balikan work with. */
export interface FeedbackParts extends DeliverParts {
  readonly book: AccessBook;
  readonly noise: NoiseCounter;
  readonly failures: FailureLimit;
}

/**
 * The data balikan push of the installed clients: `POST /dukcapil/store` with a bearer token. What is owed stays owed
 * when a right has ended, so the credential must be in force and the right need not be.
 */
export async function feedbackRoutes(app: FastifyInstance, parts: FeedbackParts): Promise<void> {
  takeRawBodies(app, maxPushBytes);
  app.setErrorHandler((error, request, reply) => {
    if (!isBodyTooLong(error)) return answerFault(error, request, reply);
    return refuse(reply, [pushError('body_too_long', '')]);
  });
  app.post('/dukcapil/store', (request, reply) => receive(request, reply, parts));
}

async function receive(request: FastifyRequest, reply: FastifyReply, parts: FeedbackParts): Promise<FastifyReply> {
  const peer = plainAddress(request.ip);
  await parts.book.refreshIfChanged();
  const credential = await authenticate(request, peer, parts);
  if (!credential) return reply.code(401).send({ message: 'Token tidak dikenal atau tidak aktif' });
  const sender = senderOf(credential, request, peer);
  const reading = readFeedbackPush(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
  const errors = 'errors' in reading ? reading.errors : errorsOfOwner(reading.pushes, credential, parts);
  if (errors.length > 0 || 'errors' in reading) {
    await recordInvalid(sender, parts);
    return refuse(reply, errors);
  }
  const outcome = await storePush(
    sender,
    reading.pushes.flatMap((push) => push.rows),
    parts,
  );
  if (outcome === 'feedback_repeated') return reply.code(400).send({ message: 'Data sudah pernah dikirim' });
  return reply.code(200).send({ message: 'Success' });
}

function refuse(reply: FastifyReply, errors: readonly PushError[]): FastifyReply {
  return reply.code(400).send({ message: 'Data balikan tidak dapat diterima', errors });
}

/**
 * A token carries its credential's id, so it is found without trying all; failures are limited by address. An attempt
 * that names an existing credential is a record of its own, any other is counted.
 */
async function authenticate(
  request: FastifyRequest,
  peer: string,
  parts: FeedbackParts,
): Promise<Credential | undefined> {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const named = namedBy(token, parts.book);
  const limited = parts.failures.exceeded(peer, 'feedback');
  const proven = !limited && named !== undefined && tokenProves(named, token, parts.clock.now());
  if (proven && named.status === 'active') return named;
  parts.failures.attempt(peer, 'feedback');
  parts.failures.failed(peer);
  if (named && !limited) await recordRefusal(senderOf(named, request, peer), parts);
  else parts.noise.count(peer, 'feedback_refused');
  return undefined;
}

function namedBy(token: string, book: AccessBook): Credential | undefined {
  const id = /^gpb_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_/.exec(token);
  const credential = id ? book.credentialById(id.slice(1).join('-')) : undefined;
  return credential?.kind === 'feedback' ? credential : undefined;
}

function senderOf(credential: Credential, { id }: FastifyRequest, peer: string): Sender {
  const { institutionId } = credential;
  return { door: 'push', institutionId, credential, requestId: parseUuid(id) as Uuid, peer };
}

/** A token delivers for its own institution only: by slug, customer id or id. */
function errorsOfOwner(
  pushes: readonly FeedbackPush[],
  { institutionId }: Credential,
  { book }: FeedbackParts,
): PushError[] {
  const own = book.institution(institutionId);
  const names = new Set([own?.slug, own?.customerId, institutionId]);
  return pushes.flatMap(({ idLembaga }, place) => {
    if (names.has(idLembaga) || names.has(idLembaga.toUpperCase())) return [];
    return [pushError('other_institution', `/${place}/id_lembaga`)];
  });
}
