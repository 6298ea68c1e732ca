import createClient from 'openapi-fetch';
import { LostNetwork, type Problem, Refusal } from './refusal.ts';
import type { paths } from './schema.ts';
import { csrf, network, sessionEnded, sessionUsed } from './signals.ts';

/** Milliseconds that a call may take before the network counts as lost. */
const PATIENCE_MS = 30_000;
/** What the server gives a file to arrive: 400 MiB at 4 Mbit/s. */
const FILE_PATIENCE_MS = 900_000;

/** Answered to anyone, so the server does not take it for a use of the session. */
const OPEN_PATH = '/portal/v1/installation';

/** Every call of the portal's API, typed by docs/api/portal.json. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });

interface Called<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What a call answers; throws `Refusal` when it is refused and `LostNetwork` when nothing comes back. */
export async function answerOf<T>(call: Promise<Called<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (response.ok) return data as NonNullable<T>;
  const refusal = refusalOf(error, response);
  // Whoever was signed in a moment ago is told at the door.
  if (refusal.problem.code === 'not_signed_in' && csrf.get() !== '') sessionEnded.set(true);
  throw refusal;
}

/** Changes carry the token that other sites cannot read; every answer tells whether network and session live. */
async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET') request.headers.set('x-csrf-token', csrf.get());
  try {
    const patience = carriesFile(request) ? FILE_PATIENCE_MS : PATIENCE_MS;
    const response = await fetch(new Request(request, { signal: AbortSignal.timeout(patience) }));
    network.set('here');
    if (response.ok && !request.url.endsWith(OPEN_PATH)) sessionUsed();
    return response;
  } catch (error) {
    network.set('lost');
    throw new LostNetwork(error);
  }
}

function carriesFile({ headers }: Request): boolean {
  return headers.get('content-type')?.startsWith('multipart/') === true;
}

function refusalOf(error: unknown, response: Response): Refusal {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const problem = isProblem(error) ? error : unreadable(response);
  return new Refusal(problem, Number.isFinite(retryAfter) ? retryAfter : undefined);
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'instance' in error;
}

/** What stands between us and the server, a proxy for one, refuses in words of its own. */
function unreadable({ status, statusText, headers }: Response): Problem {
  const instance = `urn:uuid:${headers.get('x-request-id') ?? ''}`;
  return { type: 'about:blank', title: statusText, status, code: 'internal', detail: '', instance };
}
