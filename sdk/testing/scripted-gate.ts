import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gapura, type GapuraOptions } from '../src/index.ts';

/** One request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server does with one request. */
export type Step = (response: ServerResponse, request: Arrived) => void | Promise<void>;

/** Answers with JSON. */
export function answer(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Step {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'r-1', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Refuses as the native door does. */
export function refuse(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Step {
  const said = { id: `kalimat ${code}`, en: `sentence ${code}` };
  return answer(status, { status, code, detail: 'Detail.', messages: { user: said, operator: said } }, headers);
}

/** Says nothing and ends the connection. */
export const hangUp: Step = (response) => void response.destroy();

/** Takes the request and never answers. */
export const keepSilent: Step = () => undefined;

/** Lets a real gate answer. */
export function forward(gate: string): Step {
  return async (response, request) => {
    const { answered, text } = await pass(gate, request);
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(text);
  };
}

/** Lets a real gate answer, and loses the answer on its way back. */
export function loseAnswer(gate: string): Step {
  return async (response, request) => {
    await pass(gate, request);
    response.destroy();
  };
}

async function pass(gate: string, { method, path, headers, body }: Arrived) {
  const { host: _host, connection: _connection, ...kept } = headers;
  const sent = { method, headers: kept as Record<string, string>, ...(body && { body }) };
  const answered = await fetch(`${gate}${path}`, sent);
  return { answered, text: await answered.text() };
}

/** A token that lasts as long as those of a gate, `token-1`, `token-2` and so on. */
export const giveToken = (seconds = 900): Step => {
  let given = 0;
  return (response, request) => {
    given += 1;
    const body = { access_token: `token-${given}`, token_type: 'Bearer', expires_in: seconds };
    answer(200, body)(response, request);
  };
};

/** A server that does as it is told, for whatever a real gate does only when something breaks. */
export interface ScriptedGate {
  readonly url: string;
  /** Requests below a path, in the order in which they came. */
  arrivedAt(path: string): Arrived[];
  close(): Promise<void>;
}

const METADATA = '/.well-known/oauth-authorization-server';

/**
 * Opens it. A script is a step for every request to a path, or a list with one for each; a request beyond a list is
 * answered 418, which no client takes for an answer.
 */
export async function openScriptedGate(script: Readonly<Record<string, Step | Step[]>>): Promise<ScriptedGate> {
  const arrived: Arrived[] = [];
  const ordinary: Record<string, Step> = {
    '/oauth/token': giveToken(),
    [METADATA]: (response, request) => answer(200, { issuer: `http://${request.headers.host}` })(response, request),
  };
  const scripted = { ...ordinary, ...script };
  const server = createServer(async (incoming, response) => {
    const request = await take(incoming);
    const at = arrived.filter(({ path }) => path === request.path).length;
    arrived.push(request);
    const steps = scripted[request.path];
    const step = typeof steps === 'function' ? steps : steps?.[at];
    (step ?? answer(418, {}))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivedAt: (path) => arrived.filter((one) => one.path === path),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function take(incoming: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString(),
  };
}

const { privateKey } = generateKeyPairSync('ed25519');

/** A client of a server, with a key that nobody checks. */
export function clientOf(baseUrl: string, options: Partial<GapuraOptions> = {}): Gapura {
  const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return new Gapura({ baseUrl, clientId: 'gpl_uji', privateKey: pem, ...options });
}
