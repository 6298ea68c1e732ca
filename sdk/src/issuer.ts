import { GapuraUnreachable, notAGate } from './failure.ts';

/**
 * The name that a gate goes by, from its metadata (RFC 8414): assertions are made out to it. It must be the address that
 * it was reached by, because a server that could name another one would be handed a proof that is good there. Only on
 * this machine, where demos and tunnels have other names, is it taken as it says.
 */
export async function findIssuer(
  baseUrl: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(`${baseUrl}/.well-known/oauth-authorization-server`, { signal, redirect: 'manual' });
  if (!response.ok) throw notAGate(response);
  const { issuer } = (await response.json()) as { issuer?: unknown };
  if (typeof issuer !== 'string' || !URL.canParse(issuer)) throw notAGate(response);
  if (isLoopback(baseUrl) || withoutSlash(new URL(issuer).href) === withoutSlash(new URL(baseUrl).href)) return issuer;
  const remedy = `${baseUrl} says that it is ${issuer}. If that is the gate you mean, set audience to it.`;
  throw new GapuraUnreachable('issuer_differs', remedy);
}

/** An address without the slashes at its end. */
export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
