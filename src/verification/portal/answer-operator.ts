import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Purpose } from '../../access/index.ts';
import { officerOf } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { findProblems, type NativeRequest, saidIn, sendAnswer } from '../native/index.ts';
import { isOpenFromAnywhere } from '../open-from-anywhere.ts';
import { findPortalRight } from './find-portal-right.ts';
import type { PortalDoorParts } from './portal-parts.ts';
import type { AtRight } from './request-schemas.ts';

/** Adds to what an operator said what every caller of `/v1` says itself: the right's purpose, and who asks. */
export type ReadQuestion = (said: { readonly purpose: Purpose; readonly officer: Uuid }) => NativeRequest;

/**
 * Answers an operator of an institution through the gate of every caller, in the words of `/v1`. One whose body cannot be
 * used goes on too, so that its call is recorded. Who asks, in the log, is the officer that has signed in; since that is
 * part of the question, operators who share a right's credential never hear each other's kept answers.
 */
export async function answerOperator(
  request: FastifyRequest<{ Params: AtRight }>,
  reply: FastifyReply,
  method: string,
  read: ReadQuestion,
  parts: PortalDoorParts,
): Promise<FastifyReply> {
  const [gate] = parts.gates;
  const { right, credential } = await findPortalRight(request, request.params.right, parts);
  const problems = findProblems(request);
  const { purpose } = right;
  const said = problems.length === 0 ? read({ purpose, officer: officerOf(request).officerId }) : undefined;
  const question = {
    ...saidIn(request, method, said),
    at: parts.clock.now(),
    fromAnywhere: await isOpenFromAnywhere(parts.pool),
    authenticate: async () => ({ credential }),
  };
  const told = await gate.verify(question);
  const { asked, at: since } = question;
  return sendAnswer(request, reply, told, { door: 'portal', gate, tellsScores: false, since, asked, problems }, parts);
}
