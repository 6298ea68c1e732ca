import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import { type Clock, Fault, uuidV7 } from '../../kernel/index.ts';
import { unreachable } from '../sql/index.ts';
import { compileWhenAsked } from './compile-when-asked.ts';
import { limitArrival } from './limit-arrival.ts';
import { type Problem, RETRY_AFTER_SECONDS, toProblem } from './problem.ts';

/** What the HTTP server is made with. */
export interface HttpOptions {
  readonly clock: Clock;
  readonly logger: FastifyBaseLogger;
  /** Networks of proxies whose X-Forwarded-For is believed; empty: the socket's address is the peer. */
  readonly trustedProxies: readonly string[];
  /** Certificate with its chain and private key, PEM; undefined speaks plain HTTP. */
  readonly tls?: Tls | undefined;
}

/** What a server proves itself by. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
}

/** Milliseconds for the headers, and for a whole request unless its route reads files: 64 KiB at 56 kbit/s take 9 s. */
const REQUEST_MS = 10_000;
/** The longest that any route waits for a body; the framework's own limit is for the whole server. */
const LONGEST_MS = 900_000;
/** Between two looks for requests that take too long; Node's own 30 s would let them hold on for 40. */
const CHECK_MS = 1_000;
/** Longer than the keep-alive of the usual balancers (60 s), so that they close first. */
const KEEP_ALIVE_MS = 65_000;

/** A server with request ids, problems for faults, and headers that keep answers out of caches and frames. */
export function createHttpServer({ clock, logger, trustedProxies, tls }: HttpOptions): FastifyInstance {
  // Node exchanges the two time-outs when that of the headers is the longer, and its default is 60 s.
  const limits = { connectionsCheckingInterval: CHECK_MS, headersTimeout: REQUEST_MS, requestTimeout: LONGEST_MS };
  const listening = tls ? { https: { ...limits, ...tls, minVersion: 'TLSv1.2' } } : { http: limits };
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // A logger of its own for each request costs 1 % and says only the request's id, which every line here names.
    childLoggerFactory: (parent) => parent,
    genReqId: () => uuidV7(clock.now()),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: LONGEST_MS,
    // The types tell servers of TLS apart, which no route has to know.
    ...(listening as object),
    keepAliveTimeout: KEEP_ALIVE_MS,
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
    // A body is told all that is wrong with it at once, and is never mended on the quiet.
    ajv: { customOptions: { allErrors: true, coerceTypes: false, removeAdditional: false, useDefaults: false } },
    schemaController: { compilersFactory: compileWhenAsked() },
    frameworkErrors: answerFault,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  limitArrival(app, REQUEST_MS);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    done();
  });
  app.setErrorHandler(answerFault);
  app.setNotFoundHandler((request, reply) => {
    const nothing = new Fault('not_found', 'There is nothing here.', { remedy: 'See GET / for what there is.' });
    return answerFault(nothing, request, reply);
  });
  return app;
}

/** True when a body was refused for being longer than its route reads. */
export function isBodyTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
}

/**
 * Answers an error as a problem; logs what is ours to mend, without the request's content. A lost database is an outage
 * wherever the connection was used, so it is told apart here, once for all doors.
 */
export function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error, request);
  if (problem.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply.code(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
}

/** The problem of an error, for doors that word it themselves; what is ours to mend is logged. */
export function problemOf(error: unknown, request: FastifyRequest): Problem {
  const problem = toProblem(unreachable(error), request.id);
  if (problem.status >= 500) tell(request, problem, error);
  return problem;
}

/** Milliseconds between two lines about an outage: thousands of calls a second tell no more than one. */
const OUTAGE_LINE_MS = 1_000;
const lastLine = new WeakMap<FastifyBaseLogger, number>();

function tell({ log, id }: FastifyRequest, { status, code }: Problem, err: unknown): void {
  const fields = { err, requestId: id, code };
  if (status !== 503) {
    log.error(fields, 'request failed');
    return;
  }
  const now = performance.now();
  if (now - (lastLine.get(log) ?? Number.NEGATIVE_INFINITY) < OUTAGE_LINE_MS) return;
  lastLine.set(log, now);
  log.warn(fields, 'calls are answered 503; metrics count how many');
}
