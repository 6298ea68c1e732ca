import type { ServerResponse } from 'node:http';
import { parseNik } from '../../src/kernel/index.ts';
import {
  findMethod,
  isInvalid,
  readWireBody,
  readWirePath,
  readWireRequest,
  unknownMethod,
  type WireMethod,
  type WireRefusal,
} from '../../src/verification/index.ts';
import { digest } from './credentials.ts';
import type { WireRequest } from './exchange.ts';
import { json, page, type Reply, send } from './reply.ts';
import { type Arrival, commonFacts } from './request-facts.ts';
import type { Scenario, Step } from './scenario.ts';
import type { Stage } from './stage.ts';
import { codeIn, refused, takesHit, wireAnswer } from './wire-answers.ts';
import { bodyFacts } from './wire-facts.ts';

/** Hits left at the start of a day that ends with the rehearsal. */
const HITS = 1_000;

/** Answers a question at the wire's door by its scene, and records what the client did. */
export async function answerWire(arrival: Arrival, response: ServerResponse, stage: Stage): Promise<void> {
  const { recorder } = stage;
  const method = findMethod(readWirePath(arrival.path)?.method ?? '', new Map()) ?? unknownMethod;
  const read = readQuestion(arrival, stage);
  const begun = recorder.begin(read.scene ?? recorder.current);
  const step = read.scene && !read.refusal ? recorder.nextStep(read.scene) : undefined;
  const reply =
    read.scene && !read.refusal
      ? scripted(read.scene, method, step, stage)
      : refuse(read.refusal ?? 'not_found', method, hitsLeft(stage));
  const does = step?.does ?? 'answer';
  const sent = await send(response, reply, does, stage.slowMs);
  recorder.end(begun, { ...sent, played: read.refusal ? 'refused' : does, request: read.facts });
}

/** The scene that is asked about, and what a real gate would refuse before it looks for anybody. */
function readQuestion(arrival: Arrival, stage: Stage) {
  const body = readWireBody(arrival.body);
  const text = arrival.body.toString('utf8');
  const request = isInvalid(body) ? undefined : readWireRequest(body);
  const nik = request && !isInvalid(request.parameters) ? request.parameters.nik : /\d{16}/.exec(text)?.[0];
  const scene = stage.recorder.sceneOf(parseNik(nik ?? '') ?? '', 'wire');
  const credentials = credentialsOf(request, arrival, stage);
  const facts: WireRequest = {
    kind: 'wire',
    asks: digest(`${arrival.path.toLowerCase()} ${nik}`),
    ...commonFacts(arrival, stage),
    ...bodyFacts(body, text, nik, scene),
    credentials,
  };
  return { scene, facts, refusal: refusalOf(facts, nik, scene) };
}

function refusalOf(
  { form, invalid, credentials }: WireRequest,
  nik: string | undefined,
  scene: Scenario | undefined,
): WireRefusal | undefined {
  if (form === 'unreadable') return 'parameters_invalid';
  if (credentials !== 'right') return credentials === 'empty' ? 'credentials_empty' : 'login_failed';
  if (invalid !== null || nik === undefined) return 'parameters_invalid';
  if (!parseNik(nik)) return 'nik_malformed';
  return scene ? undefined : 'not_found';
}

function credentialsOf(
  request: ReturnType<typeof readWireRequest> | undefined,
  { path }: Arrival,
  { credentials }: Stage,
): WireRequest['credentials'] {
  if (!request) return 'right';
  const { userId, password } = request;
  if (userId === '' || password === '') return 'empty';
  const isHere = readWirePath(path)?.institution === credentials.instansi;
  return isHere && userId === credentials.userId && password === credentials.password ? 'right' : 'wrong';
}

function refuse(refusal: WireRefusal, method: WireMethod, left: number): Reply {
  const body = refused(refusal, method, left);
  return { ...json(body), code: codeIn(body) };
}

/** Hits left before the answer under way; falls by one a hit, as at a gate with one process. */
function hitsLeft({ recorder }: Stage): number {
  const taken = recorder.exchanges.filter(
    ({ request, status, code, left }) => request.kind === 'wire' && status === 200 && !left && takesHit(code),
  );
  return Math.max(0, HITS - taken.length);
}

function scripted(scene: Scenario, method: WireMethod, step: Step | undefined, stage: Stage): Reply {
  if (step?.does === 'outage') {
    return {
      status: 503,
      headers: { 'retry-after': String(step.retryAfterS), 'content-type': 'application/json' },
      body: '{}',
      code: null,
    };
  }
  if (step?.does === 'page') return page(step.status);
  const body = wireAnswer(scene, method, hitsLeft(stage));
  return { ...json(body), code: codeIn(body) };
}
