import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Milliseconds for a request of this route to arrive, where it reads files. */
    arrivesWithinMs?: number;
    /** Where it takes multipart/form-data: one file and nothing else, or with a field `facts` of JSON beside it. */
    takesFile?: 'alone' | 'with facts';
  }
}

/**
 * Ends connections whose request does not arrive in time, as Node does for a whole server: a route that reads files may
 * take longer without letting every other be held open. A body that came with its head is there when the turn is over;
 * only for what is not is a timer worth its price.
 */
export function limitArrival(app: FastifyInstance, usualMs: number): void {
  let arriving: FastifyRequest[] = [];
  const look = () => {
    const begun = arriving;
    arriving = [];
    // One that a test injects is there as a whole, says nothing of it, and has no connection to end.
    for (const request of begun) {
      if (request.raw.complete === false && !request.raw.destroyed) endIfLate(request, usualMs);
    }
  };
  app.addHook('onRequest', (request, _reply, done) => {
    if (arriving.push(request) === 1) setImmediate(look);
    done();
  });
}

function endIfLate({ raw, routeOptions }: FastifyRequest, usualMs: number): void {
  const late = setTimeout(() => {
    raw.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    raw.destroy();
  }, routeOptions.config.arrivesWithinMs ?? usualMs).unref();
  const clear = () => clearTimeout(late);
  raw.once('end', clear).once('close', clear);
}
