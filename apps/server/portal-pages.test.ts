import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/index.ts';
import { createHttpServer } from '../../src/platform/http/index.ts';
import { portalPages } from './portal-pages.ts';

let app: FastifyInstance;

beforeAll(async () => {
  app = createHttpServer({ clock: systemClock(), logger: pino({ level: 'silent' }), trustedProxies: [] });
  await app.register(portalPages);
});
afterAll(() => app.close());

const asPage = { accept: 'text/html,application/xhtml+xml' };
const open = (url: string, headers: Record<string, string> = asPage) => app.inject({ url, headers });

/** The script that the page loads. */
async function scriptOf(): Promise<string> {
  return `${/src="(\/assets\/[^"]+\.js)"/.exec((await open('/')).body)?.[1]}`;
}

describe('the address of any screen', () => {
  it.each(['/', '/verifikasi', '/masuk/surat', '/apa/saja'])('%s is answered with the one page', async (url) => {
    const { statusCode, headers, body } = await open(url);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body).toContain('<div id="portal">');
  });

  it('runs nothing that stands in the page, and is shown in no frame', async () => {
    const { headers, body } = await open('/');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style|style=|https?:/);
  });
});

describe('files', () => {
  it('are kept for ever, because another build has other names', async () => {
    const { headers } = await open(await scriptOf());
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('come as compressed as the browser can read them', async () => {
    const script = await scriptOf();
    const encodings = ['br', 'gzip', 'identity'].map(async (accepted) => {
      const { headers } = await open(script, { 'accept-encoding': accepted });
      return headers['content-encoding'];
    });
    expect(await Promise.all(encodings)).toEqual(['br', 'gzip', undefined]);
  });
});

describe('whoever asks for no page', () => {
  it.each(['/apa/saja', '/assets/tidak-ada.js'])('is told that there is nothing at %s', async (url) => {
    const { statusCode, headers } = await open(url, { accept: 'application/json' });
    expect([statusCode, headers['content-type']]).toEqual([404, expect.stringContaining('problem+json')]);
  });

  it('and so is a browser, at an address of the API', async () => {
    expect((await open('/portal/v1/tidak-ada')).statusCode).toBe(404);
  });
});
