import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import { type Day, testClock, type Uuid } from '../../../kernel/index.ts';
import { answerFault } from '../../../platform/http/index.ts';
import { answerAlike } from './answer-alike.ts';
import { limitRequests } from './limit-requests.ts';

it('a wrong login is answered no earlier than one whose record takes its time, and then at once', async () => {
  const clock = testClock('2026-03-02' as Day);
  const requestId = '019cb2de-0d60-7000-8000-000000000001' as Uuid;
  const attempt = { requestId, address: '10.1.2.3', browser: '', pass: undefined, arrivedAt: clock.monotonic() };
  let answered = false;
  const waiting = answerAlike(clock, attempt).then(() => {
    answered = true;
  });
  await Promise.resolve();
  expect(answered).toBe(false);
  await waiting;
  clock.advance(40);
  let atOnce = false;
  void answerAlike(clock, attempt).then(() => {
    atOnce = true;
  });
  await Promise.resolve();
  expect(atOnce).toBe(true);
});

it('strangers at one address are heard six hundred times a minute, and others still', async () => {
  const app = fastify();
  app.setErrorHandler(answerFault);
  await app.register(async (open) => {
    await limitRequests(open);
    open.get('/', async () => 'ok');
  });
  const ask = (remoteAddress: string) => app.inject({ url: '/', remoteAddress });
  for (let i = 0; i < 600; i += 1) await ask('10.1.2.3');
  const refused = await ask('::ffff:10.1.2.3');
  expect([refused.statusCode, refused.json().title]).toEqual([429, 'Too Many Requests']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask('10.1.2.4')).statusCode).toBe(200);
  await app.close();
});
