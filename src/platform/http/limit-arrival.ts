import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Milliseconds for a request of this route to arrive, where it reads files. */
    arrivesWithinMs?: number;
  }
}

/**
 * Ends connections whose request does not arrive in time, as Node does for a whole server: a route that reads files may
 * take longer without letting every other be held open.
 */
export function limitArrival(app: FastifyInstance, usualMs: number): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    if (raw.complete) return done();
    const late = setTimeout(() => {
      raw.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
      raw.destroy();
    }, request.routeOptions.config.arrivesWithinMs ?? usualMs).unref();
    const clear = () => clearTimeout(late);
    raw.once('end', clear).once('close', clear);
    done();
  });
}
