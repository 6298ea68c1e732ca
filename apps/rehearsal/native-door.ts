import type { ServerResponse } from 'node:http';
import { parseNik } from '../../src/kernel/index.ts';
import { digest } from './credentials.ts';
import type { NativeRequest } from './exchange.ts';
import type { NativeAnswers } from './native-answers.ts';
import { type ReadQuestion, readQuestion } from './native-question.ts';
import { page, type Reply, send } from './reply.ts';
import { type Arrival, commonFacts } from './request-facts.ts';
import type { Scenario, Step } from './scenario.ts';
import type { Stage } from './stage.ts';

/** Answers a question at the native door by its scene, and records what the client did. */
export async function answerNative(
  arrival: Arrival,
  response: ServerResponse,
  stage: Stage,
  answers: NativeAnswers,
): Promise<void> {
  const { recorder } = stage;
  const read = readQuestion(arrival);
  const scene = recorder.sceneOf(parseNik(read.nik) ?? '', 'native');
  const begun = recorder.begin(scene ?? recorder.current);
  const facts = factsOf(arrival, read, stage);
  const refusal = refusalOf(arrival, read, facts, answers);
  const step = scene && !refusal ? recorder.nextStep(scene) : undefined;
  const reply = refusal ?? scripted(scene, step, read, facts, stage, answers);
  const does = step?.does ?? 'answer';
  const sent = await send(response, reply, does, stage.slowMs);
  recorder.end(begun, { ...sent, played: refusal ? 'refused' : does, request: facts });
}

function factsOf(arrival: Arrival, { problems, nik }: ReadQuestion, stage: Stage): NativeRequest {
  const { headers } = arrival.request;
  const key = headers['idempotency-key'];
  return {
    kind: 'native',
    asks: digest(`${arrival.path} ${nik}`),
    ...commonFacts(arrival, stage),
    ...stage.tokens.check(headers.authorization),
    problems: problems.map(({ name, code }) => `${name || 'body'}: ${code}`),
    key: typeof key === 'string' ? digest(key) : null,
    question: digest(arrival.body.toString('utf8')),
  };
}

/** What a real gate would refuse before it looks for anybody, in its order. */
function refusalOf(
  { request }: Arrival,
  { problems }: ReadQuestion,
  { tokenState }: NativeRequest,
  answers: NativeAnswers,
): Reply | undefined {
  if (tokenState !== 'valid') return answers.tokenRefused(tokenState);
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return answers.problem('media_type_unsupported', 415);
  }
  return problems.length > 0 ? answers.problem('parameters_invalid', 400, problems) : undefined;
}

function scripted(
  scene: Scenario | undefined,
  step: Step | undefined,
  { asked }: ReadQuestion,
  { token, key }: NativeRequest,
  { tokens }: Stage,
  answers: NativeAnswers,
): Reply {
  if (!asked) return answers.problem('internal', 500);
  if (!scene) return answers.unknown(asked.asked, key);
  switch (step?.does) {
    case 'outage':
      return answers.problem('overloaded', 503, [], step.retryAfterS);
    case 'limit':
      return answers.problem('rate_limited', 429, [], step.retryAfterS);
    case 'page':
      return page(step.status);
    case 'expire':
      tokens.expire(token);
      tokens.nextLivesS = step.nextTokenS;
      return answers.tokenRefused('expired');
    default:
      return answers.answer(scene, asked.asked, key);
  }
}
