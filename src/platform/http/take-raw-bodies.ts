import type { FastifyInstance } from 'fastify';

/**
 * Makes a door take bodies as bytes, whatever they are called: installed clients label them wrongly, and a label that
 * cannot be parsed would be refused before anybody saw the body. `bodyLimit` in bytes.
 */
export function takeRawBodies(app: FastifyInstance, bodyLimit: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
  app.addHook('onRequest', (request, _reply, done) => {
    // Not deleted: an object that lost a key is looked up slowly ever after, 2 % of a call.
    request.raw.headers['content-type'] = 'application/octet-stream';
    done();
  });
}
