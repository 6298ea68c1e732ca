import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { type Day, Fault, testClock } from '../../kernel/index.ts';
import { type Deprecation, deprecate, deprecationHeaders } from './deprecation.ts';
import { createHttpServer } from './server.ts';

const since = Date.UTC(2026, 0, 1);
const sunset = Date.UTC(2027, 0, 31, 17);
const link = '/reference/changes';

const app = () =>
  createHttpServer({ clock: testClock('2026-03-02' as Day), logger: pino({ level: 'silent' }), trustedProxies: [] });
let open: ReturnType<typeof app>;
afterEach(() => open.close());

/** A server with one deprecated route and one that is not. */
function serve(deprecation: Deprecation, work: () => unknown = () => ({ ok: true })) {
  open = app();
  open.get('/old', { ...deprecate(deprecation) }, async () => work());
  open.get('/new', async () => ({ ok: true }));
  return open;
}

it('a deprecated route says since when, until when, and where to read on, and answers as before', async () => {
  const { headers, statusCode, body } = await serve({ since, sunset, link }).inject('/old');
  expect(headers).toMatchObject({
    deprecation: '@1767225600',
    sunset: 'Sun, 31 Jan 2027 17:00:00 GMT',
    link: '</reference/changes>; rel="deprecation"',
  });
  expect([statusCode, body]).toEqual([200, '{"ok":true}']);
});

it('says so in a refusal too, which may be all that a client still gets', async () => {
  const refused = () => Promise.reject(new Fault('conflict', 'It is taken.'));
  const { headers, statusCode } = await serve({ since }, refused).inject('/old');
  expect([statusCode, headers.deprecation]).toEqual([409, '@1767225600']);
});

it('says nothing of what is not settled', async () => {
  const { headers } = await serve({ since }).inject('/old');
  expect(Object.keys(headers).filter((name) => ['sunset', 'link'].includes(name))).toEqual([]);
});

it('is no matter of the other routes', async () => {
  expect((await serve({ since, sunset, link }).inject('/new')).headers).not.toHaveProperty('deprecation');
});

it('a route is never gone before it is deprecated (RFC 9745 section 4)', async () => {
  open = app();
  expect(deprecationHeaders({ since, sunset: since - 1 })).toEqual({ deprecation: '@1767225600' });
  expect(deprecationHeaders({ since, sunset: since })).toHaveProperty('sunset', 'Thu, 01 Jan 2026 00:00:00 GMT');
});
