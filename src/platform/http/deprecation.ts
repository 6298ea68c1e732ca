import type { onRequestHookHandler } from 'fastify';

/** How a route or method that is on its way out says so. */
export interface Deprecation {
  /** Since when it should no longer be used, in milliseconds since 1970; may lie ahead. */
  readonly since: number;
  /** From when it is no longer served, in milliseconds since 1970; left out while that is not settled. */
  readonly sunset?: number | undefined;
  /** Where to read what to use instead: an absolute address, or one below this server (`/reference/...`). */
  readonly link?: string | undefined;
}

/**
 * The headers of a deprecation: `Deprecation` (RFC 9745, a structured date), `Sunset` (RFC 8594, an HTTP date) and
 * `Link` with the relation `deprecation`. A sunset before the deprecation is left out: RFC 9745 section 4 forbids it.
 */
export function deprecationHeaders({ since, sunset, link }: Deprecation): Record<string, string> {
  return {
    deprecation: `@${Math.floor(since / 1000)}`,
    ...(sunset !== undefined && sunset >= since && { sunset: new Date(sunset).toUTCString() }),
    ...(link !== undefined && { link: `<${link}>; rel="deprecation"` }),
  };
}

/**
 * Marks a route as deprecated; every answer of it says so, refusals and faults too. The route is served as before.
 *
 * @example
 * app.get('/v1/old', { ...deprecate({ since: Date.UTC(2027, 0, 1), link: '/reference/changes' }) }, handler);
 */
export function deprecate(deprecation: Deprecation): { readonly onRequest: onRequestHookHandler } {
  const headers = deprecationHeaders(deprecation);
  return {
    onRequest: (_request, reply, done) => {
      reply.headers(headers);
      done();
    },
  };
}
