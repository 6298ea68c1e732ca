import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../../src/kernel/index.ts';
import { readWirePath } from '../../src/verification/index.ts';
import { answerMe } from './me.ts';
import { NativeAnswers } from './native-answers.ts';
import { answerNative } from './native-door.ts';
import { json, type Reply, readBody, send } from './reply.ts';
import { type Arrival, commonFacts } from './request-facts.ts';
import type { Stage } from './stage.ts';
import { answerToken } from './token-door.ts';
import { answerWire } from './wire-door.ts';

/** Answers what is asked about the rehearsal itself, below `/rehearsal`; undefined where there is nothing. */
export type Desk = (method: string, url: URL) => Reply | undefined;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens. `stageOf` makes the stage once the port is known, for 0 is any that is free.
 *
 * @throws Fault `port_taken`.
 */
export async function listen(
  host: string,
  port: number,
  stageOf: (port: number) => readonly [Stage, Desk],
): Promise<Listening> {
  let play: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    // What breaks off on its way is what clients do, and half of what happens here.
    play?.(request, response).catch(() => response.destroy());
  });
  await open(server, host, port);
  const taken = (server.address() as AddressInfo).port;
  const [stage, desk] = stageOf(taken);
  const answers = new NativeAnswers(stage.clock, stage.baseUrl);
  play = (request, response) => answer(request, response, stage, answers, desk);
  return { port: taken, close: () => close(server) };
}

function open(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const remedy = 'Name another with --port, or 0 for any that is free.';
      reject(new Fault('port_taken', `Port ${port} on ${host} cannot be used.`, { field: 'port', remedy }, { cause }));
    });
    server.listen(port, host, () => resolve());
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const questions: readonly string[] = ['/v1/verifications', '/v1/document-verifications'];

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  stage: Stage,
  answers: NativeAnswers,
  desk: Desk,
): Promise<void> {
  // Joined and not resolved: a path with a doubled slash in front would be taken for another host.
  const url = new URL(`${stage.baseUrl}${request.url?.startsWith('/') ? request.url : '/'}`);
  const arrival: Arrival = { request, path: url.pathname, body: await readBody(request) };
  const { method = '' } = request;
  if (url.pathname.startsWith('/rehearsal')) {
    await send(response, desk(method, url) ?? { ...json('{}'), status: 404 }, 'answer', 0);
    return;
  }
  if (method === 'POST' && readWirePath(url.pathname)) return answerWire(arrival, response, stage);
  if (method === 'POST' && questions.includes(url.pathname)) return answerNative(arrival, response, stage, answers);
  if (method === 'POST' && url.pathname === '/oauth/token') return answerToken(arrival, response, stage);
  return answerOther(arrival, response, stage, otherReply(arrival, stage, answers));
}

/** What is no question: recorded too, since a client may have taken a wrong address. */
async function answerOther(arrival: Arrival, response: ServerResponse, stage: Stage, reply: Reply): Promise<void> {
  const begun = stage.recorder.begin(stage.recorder.current);
  const sent = await send(response, reply, 'answer', 0);
  const request = { kind: 'other', ...commonFacts(arrival, stage), path: arrival.path.slice(0, 60) } as const;
  stage.recorder.end(begun, { ...sent, played: sent.status === 200 ? 'answer' : 'refused', request });
}

function otherReply({ request, path }: Arrival, stage: Stage, answers: NativeAnswers): Reply {
  if (path === '/.well-known/oauth-authorization-server') return metadata(stage);
  const { tokenState } = stage.tokens.check(request.headers.authorization);
  if (path.startsWith('/v1') && tokenState !== 'valid') return answers.tokenRefused(tokenState);
  if (path === '/v1/me' && request.method === 'GET') return answerMe(stage);
  if (questions.includes(path)) return answers.problem('method_not_allowed', 405);
  return answers.problem('path_unknown', 404);
}

function metadata({ baseUrl }: Stage): Reply {
  return json(
    JSON.stringify({
      issuer: baseUrl,
      token_endpoint: `${baseUrl}/oauth/token`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['EdDSA', 'ES256'],
    }),
  );
}
