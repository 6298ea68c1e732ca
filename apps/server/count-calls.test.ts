import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import { countCalls } from './count-calls.ts';

const paths = {
  'a verification': ['/v1/verifications', 1],
  'an old client’s call': ['/dukcapil/get_json/*', 1],
  'a page of the portal': ['/', 1],
  'a balancer': ['/health/ready', 0],
  'a scraper': ['/metrics', 0],
  'a client that looks how far its job is': ['/v1/bulk-verifications/:id', 0],
  'an operator who does': ['/portal/v1/rights/:right/bulk-verifications/:id', 0],
} as const;

it.each(Object.entries(paths))('jobs give way to %s as they should', async (_who, [path, counted]) => {
  const calls = new Int32Array(1);
  const app = fastify();
  countCalls(app, calls);
  app.get(path, async () => '');
  await app.inject(path);
  expect(calls[0]).toBe(counted);
});
