import type { FastifyReply, FastifyRequest } from 'fastify';
import { demand, nothingHere } from '../../access/index.ts';
import { type Credential, officerOf, type PortalParts } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import {
  findProblems,
  type Gate,
  type Gates,
  MODE_HEADER,
  type NativeRequest,
  saidIn,
  sendAnswer,
} from '../../verification/index.ts';

/** What trying works with. */
export interface SandboxDoorParts extends PortalParts {
  readonly gates: Gates;
  readonly metrics: Metrics;
}

/** The test key that a try is made with. */
export interface WithKey {
  readonly credential: Uuid;
}

/**
 * Answers a question of `/v1` that somebody tries in the browser, as its session and with a test key of its institution,
 * whose secret is not needed. It can touch nothing live: it is asked at the sandbox's gate, which has no connection to the
 * register, and whose book knows no other credentials than those of the sandbox.
 */
export async function tryQuestion(
  request: FastifyRequest<{ Params: WithKey }>,
  reply: FastifyReply,
  method: string,
  read: () => NativeRequest,
  parts: SandboxDoorParts,
): Promise<FastifyReply> {
  const gate = sandboxOf(parts.gates);
  if (!gate) throw nothingHere();
  const credential = await findTestKey(request, gate);
  const problems = findProblems(request);
  const question = {
    ...saidIn(request, method, problems.length === 0 ? read() : undefined),
    at: parts.clock.now(),
    authenticate: async () => ({ credential }),
  };
  const told = await gate.verify(question);
  const { asked, at: since } = question;
  // A forced refusal of the token is told as to a client that has one.
  request.caller = { gate, token: { client: credential } };
  reply.header(MODE_HEADER, gate.book.mode);
  return sendAnswer(request, reply, told, { door: 'portal_sandbox', gate, since, asked, problems }, parts);
}

/** The gate of the sandbox; undefined where an installation has none. */
export function sandboxOf(gates: Gates): Gate | undefined {
  return gates.find(({ book }) => book.mode === 'sandbox');
}

/** The test key of an id, for people of its own institution; for all others, and for live ones, there is no such thing. */
async function findTestKey(request: FastifyRequest<{ Params: WithKey }>, { book }: Gate): Promise<Credential> {
  await book.refreshIfChanged();
  const credential = book.credentialById(request.params.credential);
  const institution = credential && book.institution(credential.institutionId);
  if (!credential || !institution) throw nothingHere();
  demand(officerOf(request), 'sandbox.try', institution);
  return credential;
}
