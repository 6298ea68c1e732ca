import swagger from '@fastify/swagger';
import type { FastifyContextConfig, FastifyInstance } from 'fastify';

/** The answer of every route that does not do what it was asked: a problem (RFC 9457), as `toProblem` and doors make it. */
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'What went wrong. Decide by this, never by a sentence.' },
    detail: { type: 'string' },
    instance: { type: 'string', description: 'urn:uuid of the request.' },
    field: { type: 'string' },
    parameters: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'code'],
        properties: { name: { type: 'string' }, code: { type: 'string' }, reason: {} },
      },
    },
    messages: {
      type: 'object',
      required: ['user'],
      properties: { user: { $ref: '#/components/schemas/Sentence' } },
    },
    reasons: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'id', 'en'],
        properties: { code: { type: 'string' }, id: { type: 'string' }, en: { type: 'string' } },
      },
    },
    notices: {
      type: 'array',
      description: 'What is wrong with a file: why, and what to do.',
      items: {
        type: 'object',
        required: ['code', 'reason', 'remedy'],
        properties: {
          code: { type: 'string' },
          reason: { $ref: '#/components/schemas/Sentence' },
          remedy: { $ref: '#/components/schemas/Sentence' },
        },
      },
    },
  },
} as const;

const sentence = {
  type: 'object',
  required: ['id', 'en'],
  properties: { id: { type: 'string' }, en: { type: 'string' } },
} as const;

const refused = {
  description: 'A refusal or fault.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/PortalProblem' } } },
};

interface Operation {
  readonly operationId?: string;
  readonly responses?: object;
}

/**
 * Describes the routes below `path` as OpenAPI 3.1, whatever their tags; answers how to read the document once the app is
 * ready. To be called before the routes are added. The portal's API makes no promise of staying as it is, so no server
 * offers this document: the portal's client is generated from it.
 */
export async function describePortal(app: FastifyInstance, path: string): Promise<() => object> {
  await app.register(swagger, {
    hideUntagged: false,
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Portal of Gapura', version: '1', description: 'What the portal is built on.' },
    },
    refResolver: { buildLocalReference: (json) => String(json.$id) },
    transform: ({ schema, url, route }) => ({
      schema: { ...schema, ...uploadOf(route.config?.takesFile), hide: !url.startsWith(path) },
      url,
    }),
  });
  return () => withProblems(app.swagger() as Document);
}

/** The body of a route that takes a file: it reads the parts itself, so its schema has none to be checked by. */
function uploadOf(takes: FastifyContextConfig['takesFile']): object {
  if (takes === undefined) return {};
  const file = { type: 'string', format: 'binary' };
  const facts = { type: 'string', description: 'JSON; it goes before the file.' };
  const body =
    takes === 'alone'
      ? { type: 'object', required: ['file'], properties: { file } }
      : { type: 'object', required: ['facts', 'file'], properties: { facts, file } };
  return { consumes: ['multipart/form-data'], body };
}

interface Document {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: object };
}

/** Adds to every operation how it is refused. */
function withProblems({ paths = {}, components, ...rest }: Document): object {
  const refusable = (operation: Operation) => ({
    ...operation,
    responses: { ...operation.responses, default: refused },
  });
  const schemas = { ...components?.schemas, Sentence: sentence, PortalProblem: problem };
  return {
    ...rest,
    components: { ...components, schemas },
    paths: mapValues(paths, (methods) => mapValues(methods, refusable)),
  };
}

function mapValues<A, B>(of: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
}
