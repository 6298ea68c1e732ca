import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../../kernel/index.ts';
import { createHttpServer } from './index.ts';

let app: ReturnType<typeof createHttpServer>;
beforeEach(() => {
  app = createHttpServer({ clock: systemClock(), logger: pino({ level: 'silent' }), trustedProxies: [] });
});
afterEach(() => app.close());

const text = { type: 'string' } as const;

it('a request is checked by its schema, each anew, and told all that is wrong', async () => {
  const body = { type: 'object', required: ['name', 'city'], properties: { name: text, city: text } } as const;
  app.post('/people', { schema: { body }, attachValidation: true }, async (request) => {
    return request.validationError?.validation.map((each: { message?: string }) => each.message) ?? 'well';
  });
  const send = async (payload: object) => (await app.inject({ method: 'POST', url: '/people', payload })).body;
  expect(JSON.parse(await send({ name: 7 }))).toEqual(["must have required property 'city'", 'must be string']);
  expect(await send({ name: 'Budi', city: 'Tasikmalaya' })).toBe('well');
  expect(JSON.parse(await send({ name: 'Budi' }))).toEqual(["must have required property 'city'"]);
});

it('an answer holds what its schema names and nothing else, schemas that are named included', async () => {
  app.addSchema({ $id: 'Person', type: 'object', properties: { name: text } });
  app.get('/people', { schema: { response: { 200: { type: 'array', items: { $ref: 'Person#' } } } } }, async () => [
    { name: 'Budi', secret: 'rahasia' },
  ]);
  expect((await app.inject('/people')).json()).toEqual([{ name: 'Budi' }]);
});

it('a start compiles nothing: a schema that cannot be is found by its first request', async () => {
  app.get('/broken', { schema: { querystring: { $ref: 'Nobody#' } } }, async () => 'well');
  await app.ready();
  expect((await app.inject('/broken')).statusCode).toBe(500);
});
