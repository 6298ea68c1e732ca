import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { NoiseCounter } from '../../audit/index.ts';
import type { PasswordCheck } from '../../identity/index.ts';
import { type Clock, Fault, parseUuid, plainAddress, type Uuid } from '../../kernel/index.ts';
import { answerFault, isBodyTooLong, takeRawBodies } from '../../platform/http/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Answer } from '../finding.ts';
import { type Gate, type Gates, modeHeader } from '../gate.ts';
import { isOutcomeOf } from '../outcome.ts';
import type { Question } from '../question.ts';
import { authenticateWire, namedCredential } from './authenticate.ts';
import { deprecationOf } from './deprecation.ts';
import { type InvalidParameters, invalidParameters, isInvalid } from './invalid-parameters.ts';
import { findMethod, unknownMethod, type WireMethod } from './methods.ts';
import type { OldClients } from './old-clients.ts';
import { maxBodyBytes, readWireBody } from './read-body.ts';
import { readWirePath, type WirePath } from './read-path.ts';
import { readWireRequest, type WireRequest } from './read-request.ts';
import { refusalBody } from './refusal-body.ts';
import { valuesBody } from './values-body.ts';
import { verifiedBody } from './verified-body.ts';

/** What the wire's routes work with. */
export interface WireParts {
  readonly gates: Gates;
  readonly passwords: PasswordCheck;
  readonly noise: Pick<NoiseCounter, 'count'>;
  /** What remembers which products call old methods. */
  readonly oldClients: Pick<OldClients, 'saw'>;
  readonly metrics: Metrics;
  readonly clock: Clock;
}

/**
 * The door of the installed clients: `POST /dukcapil/get_json/{instansi}/{method}` and the form with `{wil}`. Every
 * business outcome is HTTP 200; only an outage is not. Bodies are read by what they are, never by their Content-Type,
 * so the header is dropped before the HTTP library can refuse one that it cannot parse.
 */
export async function wireRoutes(app: FastifyInstance, parts: WireParts): Promise<void> {
  takeRawBodies(app, maxBodyBytes);
  app.setErrorHandler((error, request, reply) => {
    if (!isBodyTooLong(error)) return answerFault(error, request, reply);
    return answerUnreadable(request, reply, invalidParameters('body_too_long'), parts);
  });
  app.post('/dukcapil/get_json/*', (request, reply) => handle(request, reply, parts));
}

async function handle(request: FastifyRequest, reply: FastifyReply, parts: WireParts): Promise<FastifyReply> {
  const path = readWirePath(request.raw.url ?? '');
  if (!path) return reply.callNotFound() as unknown as FastifyReply;
  const body = readWireBody(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
  if (isInvalid(body)) return answerUnreadable(request, reply, body, parts);
  const read = readWireRequest(body);
  const gate = gateKnowing(path, read, parts.gates) ?? (await gateOfNew(path, read, parts.gates));
  reply.headers(modeHeader(gate));
  const method = findMethod(path.method, aliasesOf(path, gate));
  const question = questionOf(request, path, read, method, parts);
  const answer = await gate.verify(question);
  if (isOldCall(answer, gate)) noteClient(request, path, read, gate, parts);
  const door = gate.book.mode === 'live' ? 'wire' : 'wire_sandbox';
  parts.metrics.calls.inc({ door, outcome: answer.outcome });
  parts.metrics.seconds.observe({ door }, (parts.clock.now() - question.at) / 1000);
  const zone = answer.right && gate.book.institution(answer.right.institutionId)?.timeZone;
  reply.headers(deprecationOf(method ?? unknownMethod, answer.right, zone));
  return send(reply, answerBody(answer, method ?? unknownMethod));
}

/** A call by a method that returns data, of a caller whose right is known, at the register's own gate. */
function isOldCall({ outcome }: Answer, { book }: Gate): boolean {
  return book.mode === 'live' && (outcome === 'values_returned' || outcome === 'moved_to_match');
}

function noteClient(
  request: FastifyRequest,
  path: WirePath,
  read: WireRequest,
  { book }: Gate,
  parts: WireParts,
): void {
  const credential = namedCredential(path, read, book);
  if (credential) parts.oldClients.saw(credential.credentialId, request.headers['user-agent'], parts.clock.now());
}

function gateKnowing(path: WirePath, read: WireRequest, gates: Gates): Gate | undefined {
  return gates.find(({ book }) => namedCredential(path, read, book) !== undefined);
}

/** The gate of a name that none knows. It may be new: rights may have been given through another process. */
async function gateOfNew(path: WirePath, read: WireRequest, gates: Gates): Promise<Gate> {
  await gates[0].book.refreshIfChanged();
  return gateKnowing(path, read, gates) ?? gates[0];
}

/** A body that says nothing names no credential either: it is counted against its address. */
function answerUnreadable(
  request: FastifyRequest,
  reply: FastifyReply,
  { outcome }: InvalidParameters,
  parts: WireParts,
): FastifyReply {
  parts.noise.count(plainAddress(request.ip), outcome);
  parts.metrics.calls.inc({ door: 'wire', outcome });
  const path = readWirePath(request.raw.url ?? '');
  const method = path && findMethod(path.method, aliasesOf(path, parts.gates[0]));
  reply.headers(deprecationOf(method ?? unknownMethod));
  return send(reply, refusalBody(outcome, method ?? unknownMethod, 0));
}

function questionOf(
  request: FastifyRequest,
  path: WirePath,
  read: WireRequest,
  method: WireMethod | undefined,
  parts: WireParts,
): Question {
  const peer = plainAddress(request.ip);
  return {
    requestId: parseUuid(request.id) as Uuid,
    at: parts.clock.now(),
    peer,
    method: method?.name ?? 'unknown',
    answers: method?.kind ?? 'match',
    asked: method === undefined || isInvalid(read.parameters) ? undefined : read.parameters,
    authenticate: (book) => authenticateWire(path, read, peer, book, parts.passwords),
  };
}

/** A client that reads `quotaLimiter` unguarded finds it in every answer: a stranger has no hits left. */
function answerBody(answer: Answer, method: WireMethod): string {
  if (answer.outcome === 'verified') return verifiedBody(method, answer.verdicts, answer.left ?? 0);
  if (answer.outcome === 'values_returned') return valuesBody(method, answer.values);
  if (!isOutcomeOf(answer.outcome, 'wire')) throw new Fault('conflict', `The wire cannot answer ${answer.outcome}.`);
  return refusalBody(answer.outcome, method, answer.left ?? 0);
}

function aliasesOf(path: WirePath, { book }: Gate): ReadonlyMap<string, string> {
  const institution = book.institutionByName(path.institution);
  return institution ? book.aliases(institution.institutionId) : new Map();
}

function send(reply: FastifyReply, body: string): FastifyReply {
  return reply.code(200).header('content-type', 'application/json; charset=utf-8').send(body);
}
