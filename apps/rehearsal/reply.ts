import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import type { Step } from './scenario.ts';

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** Wire code or problem code, for the record. */
  readonly code: string | null;
}

/** What happened with a reply. */
export type Sent = Pick<Exchange, 'status' | 'code' | 'retryAfterS' | 'left'>;

const nothing: Sent = { status: null, code: null, retryAfterS: null, left: false };

/** A JSON answer. */
export function json(body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body, code: null };
}

/** What a proxy says in place of the service behind it. */
export function page(status: 500 | 502): Reply {
  const title = status === 500 ? '500 Internal Server Error' : '502 Bad Gateway';
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { status, headers: { 'content-type': 'text/html' }, body, code: null };
}

/** Sends a reply, whole or as a step has it. `slowMs`: how late a slow one is. */
export async function send(
  response: ServerResponse,
  reply: Reply,
  does: Step['does'] | 'answer',
  slowMs: number,
): Promise<Sent> {
  switch (does) {
    case 'drop':
      response.destroy();
      return nothing;
    case 'cut':
      return cutOff(response, reply);
    case 'slow':
      return (await leavesWithin(response, slowMs)) ? { ...nothing, left: true } : whole(response, reply);
    default:
      return whole(response, reply);
  }
}

function whole(response: ServerResponse, { status, headers = {}, body, code }: Reply): Sent {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
  return { status, code, retryAfterS: retryAfterOf(headers), left: false };
}

/** Promises the whole body and sends half of it. */
async function cutOff(response: ServerResponse, { status, headers, body }: Reply): Promise<Sent> {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  await new Promise<void>((resolve) => response.write(body.slice(0, body.length / 2), () => resolve()));
  response.destroy();
  return { ...nothing, status };
}

/** True when the client goes away before `ms` milliseconds have passed. */
async function leavesWithin(response: ServerResponse, ms: number): Promise<boolean> {
  const gone = new AbortController();
  const leave = () => gone.abort();
  response.once('close', leave);
  return sleep(ms, false, { signal: gone.signal }).catch(() => true);
}

function retryAfterOf(headers: Readonly<Record<string, string>>): number | null {
  const { 'retry-after': seconds } = headers;
  return seconds === undefined ? null : Number(seconds);
}

/** Reads a body of at most 64 KiB; what comes after that is not kept. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length <= 65_537) chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
