import type { FastifyInstance } from 'fastify';

/** Nobody waits for what balancers and scrapers ask, and who looks how far its job is must not slow it down. */
const NO_CALLS = /^\/health\/|^\/metrics$|\/bulk-verifications/;

/** Counts requests that somebody waits for: bulk jobs give way to them. `calls` has one cell, which the jobs' thread reads. */
export function countCalls(app: FastifyInstance, calls: Int32Array): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (!NO_CALLS.test(request.routeOptions.url ?? '')) Atomics.add(calls, 0, 1);
    done();
  });
}
