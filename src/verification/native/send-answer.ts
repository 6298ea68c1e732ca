import type { FastifyReply, FastifyRequest } from 'fastify';
import { closedBy } from '../../access/index.ts';
import type { Clock } from '../../kernel/index.ts';
import { RETRY_AFTER_SECONDS } from '../../platform/http/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Answer } from '../finding.ts';
import type { Gate } from '../gate.ts';
import { outcomes } from '../outcome.ts';
import type { Asked } from '../question.ts';
import { answerBody, parametersOf } from './answer-body.ts';
import type { ParameterProblem } from './parameter-problems.ts';
import { sendProblem } from './problem.ts';
import { quotaHeaders } from './quota-headers.ts';
import { refuseToken } from './refuse-token.ts';
import type { NativeCode } from './sentences.ts';

/** What an answer answers. */
export interface Answering {
  /** The door's name in the metrics. */
  readonly door: string;
  readonly gate: Gate;
  /** False where a person reads the answer, whom a score would tell how near a guess came; programs weigh it. */
  readonly tellsScores?: boolean;
  /** Real milliseconds of arrival. */
  readonly since: number;
  /** What was asked, where the body could be used; else what is wrong with it. */
  readonly asked: Asked | undefined;
  readonly problems: readonly ParameterProblem[];
}

interface SendingParts {
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** Sends an answer of the gate in the words of `/v1`: the body, or a problem; with the quota in the headers. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  told: Answer,
  answering: Answering,
  parts: SendingParts,
): FastifyReply {
  const { door, gate, since, asked, tellsScores } = answering;
  parts.metrics.calls.inc({ door, outcome: told.outcome });
  parts.metrics.seconds.observe({ door }, (parts.clock.now() - since) / 1000);
  quotaHeaders(reply, told, gate, parts);
  if (told.replayed) reply.header('idempotent-replayed', 'true');
  const body = answerBody(told, asked, gate.book.mode, tellsScores);
  return body ? reply.send(body) : refuse(request, reply, told, answering, parts);
}

/** A refusal, with everything that is wrong with the parameters. Of a stranger's parameters nothing is said. */
function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  told: Answer,
  { asked, problems }: Answering,
  { publicUrl }: SendingParts,
): FastifyReply {
  const { outcome, right, day } = told;
  const status = outcomes[outcome].native ?? 500;
  if (outcome === 'quota_used_up') reply.header('retry-after', reply.getHeader('quota-reset') ?? RETRY_AFTER_SECONDS);
  if (outcome === 'token_invalid') return refuseToken(request, reply, publicUrl);
  const parameters = [...problems, ...parametersOf(told, asked)];
  const restriction = outcome === 'restricted' && right && day ? closedBy(right, day) : undefined;
  return sendProblem(request, reply, outcome as NativeCode, { status, parameters, restriction }, publicUrl);
}
