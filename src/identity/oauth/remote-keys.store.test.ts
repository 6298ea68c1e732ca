import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Authority,
  type ClientPair,
  type Gate,
  grantAccess,
  makePair,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
  requestToken,
} from '../../../testing/rights/index.ts';

let authority: Authority;
let gate: Gate;
let server: Server;
/** What the client's server does with the next requests, and how many there were. */
let serve: RequestListener;
let served = 0;

beforeAll(async () => {
  authority = await openAuthority();
  gate = await openGate(authority);
  server = createServer((request, response) => {
    served += 1;
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => vi.useRealTimers());

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await gate.close();
  await authority.close();
});

let made = 0;

/** A client whose keys are served at an address of its own. */
async function aClient(): Promise<NativeClient> {
  made += 1;
  const { port } = server.address() as AddressInfo;
  const source = { jwksUri: `http://127.0.0.1:${port}/${made}/jwks.json` };
  return registerNative(authority, await grantAccess(authority), { source });
}

const serveSet =
  (...pairs: readonly ClientPair[]): RequestListener =>
  (_, response) =>
    response.end(JSON.stringify({ keys: pairs.map(({ publicJwk }) => publicJwk) }));

let asked = 0;

async function told(client: NativeClient, header: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  asked += 1;
  const { body } = await requestToken(gate, client, { header, peer: `10.1.3.${asked}` });
  return body.reason ?? body.token_type;
}

describe('a client that serves its keys itself', () => {
  it('is proven by any of them, with one fetch for many requests', async () => {
    const client = await aClient();
    const second = await makePair('ES256');
    serve = serveSet(client.pair, second);
    served = 0;
    expect(await told(client)).toBe('Bearer');
    expect(await told({ ...client, pair: second })).toBe('Bearer');
    expect(await told(client, { kid: undefined })).toBe('Bearer');
    expect(served).toBe(1);
  });

  it('is proven without a kid while it serves two keys of one kind', async () => {
    const [client, second, stranger] = [await aClient(), await makePair(), await makePair()];
    serve = serveSet(client.pair, second);
    const bare = { kid: undefined };
    expect(await told(client, bare)).toBe('Bearer');
    expect(await told({ ...client, pair: second }, bare)).toBe('Bearer');
    expect(await told({ ...client, pair: stranger }, bare)).toBe('signature_wrong');
  });

  it('changes over by serving the next key: it counts half a minute later, and the old one is gone then', async () => {
    const [client, next] = [await aClient(), await makePair()];
    serve = serveSet(client.pair);
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await told(client)).toBe('Bearer');
    serve = serveSet(next);
    served = 0;
    vi.advanceTimersByTime(29_000);
    expect(await told({ ...client, pair: next })).toBe('key_unknown');
    expect(served).toBe(0);
    vi.advanceTimersByTime(1_000);
    expect(await told({ ...client, pair: next })).toBe('Bearer');
    expect(served).toBe(1);
    expect(await told(client)).toBe('key_unknown');
  });

  it('is fetched anew after ten minutes, so a key that it no longer serves ends then at the latest', async () => {
    const [client, next] = [await aClient(), await makePair()];
    serve = serveSet(client.pair);
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await told(client)).toBe('Bearer');
    serve = serveSet(next);
    vi.advanceTimersByTime(599_000);
    expect(await told(client)).toBe('Bearer');
    vi.advanceTimersByTime(1_000);
    expect(await told(client)).toBe('key_unknown');
  });
});

describe('a set that cannot be had is told as such', () => {
  const failing: Record<string, RequestListener> = {
    'the server fails': (_, response) => response.writeHead(500).end('{"keys":[]}'),
    'the server sends elsewhere': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    'the answer is no JSON': (_, response) => response.end('<html>'),
    'the answer is no set': (_, response) => response.end('{"kunci":[]}'),
    'the set holds what are no keys': (_, response) => response.end('{"keys":[1,2]}'),
    'the connection is cut': (request) => request.socket.destroy(),
    'nothing comes within 3 s': () => undefined,
  };

  it.each(Object.entries(failing))('%s', async (_, listener) => {
    const client = await aClient();
    serve = listener;
    expect(await told(client)).toBe('keys_unreachable');
    serve = serveSet(client.pair);
    expect(await told(client)).toBe('Bearer');
  });

  it('an empty set has no key', async () => {
    const client = await aClient();
    serve = serveSet();
    expect(await told(client)).toBe('key_unknown');
  });

  it('a shared key in the set proves nothing', async () => {
    const client = await aClient();
    serve = (_, response) => response.end('{"keys":[{"kty":"oct","k":"AAAA","alg":"HS256"}]}');
    expect(await told(client)).toBe('key_unknown');
  });
});
