import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** What the OpenAPI document says besides what the routes' schemas say. */
export interface ApiDescription {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly publicUrl: string;
  readonly tokenPath: string;
}

/** Everything that the reference page loads comes from this server; it runs no inline script. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** The bar on top is for looking at other servers' documents; this page is about one. */
const PAGE_CSS = '.swagger-ui .topbar { display: none }';

/**
 * Describes the routes that carry tags, as OpenAPI 3.1 at `/v1/openapi.json` and readable at `/reference`. To be called
 * before the routes are added.
 */
export async function describeApi(app: FastifyInstance, api: ApiDescription): Promise<void> {
  await app.register(swagger, {
    hideUntagged: true,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: api.title,
        version: api.version,
        description: api.description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: api.publicUrl }],
      components: {
        securitySchemes: {
          client: {
            type: 'oauth2',
            description: 'Client credentials, proven with private_key_jwt (RFC 7523; Ed25519 or P-256).',
            flows: { clientCredentials: { tokenUrl: `${api.publicUrl}${api.tokenPath}`, scopes: {} } },
          },
        },
      },
    },
    refResolver: { buildLocalReference: (json) => String(json.$id) },
  });
  app.get('/v1/openapi.json', async () => app.swagger());
  await app.register(async (pages) => {
    pages.addHook('onRequest', (_request, reply, done) => {
      reply.header('content-security-policy', CSP);
      done();
    });
    await pages.register(swaggerUi, {
      routePrefix: '/reference',
      uiConfig: { docExpansion: 'list', defaultModelsExpandDepth: 0 },
      theme: { title: api.title, css: [{ filename: 'page.css', content: PAGE_CSS }] },
    });
  });
}
