import type { IncomingMessage } from 'node:http';
import type { WireRequest } from './exchange.ts';
import type { Stage } from './stage.ts';

/** What a door is handed. */
export interface Arrival {
  readonly request: IncomingMessage;
  readonly path: string;
  readonly body: Buffer;
}

/** What every kind of request is recorded with. */
export function commonFacts(
  { request }: Arrival,
  stage: Stage,
): Pick<WireRequest, 'method' | 'inUrl' | 'contentType' | 'userAgent'> {
  return {
    method: request.method ?? '',
    inUrl: secretsIn(request.url ?? '', stage),
    contentType: request.headers['content-type'] ?? null,
    userAgent: request.headers['user-agent'] ?? null,
  };
}

/** What does not belong into a URL, since URLs end in the logs of every proxy. */
function secretsIn(url: string, { credentials }: Stage): string[] {
  const text = decoded(url);
  const found: readonly [string, boolean][] = [
    ['password', text.includes(credentials.password)],
    ['user', text.includes(credentials.userId)],
    ['token', /gps_[\w-]{20,}|access_token=|client_assertion=|eyJ[\w-]+\.[\w-]+\./.test(text)],
    ['nik', /(?<!\d)\d{16}(?!\d)/.test(text)],
  ];
  return found.filter(([, isThere]) => isThere).map(([name]) => name);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}
