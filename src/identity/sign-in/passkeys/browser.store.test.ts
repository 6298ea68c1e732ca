import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Browser as Chromium, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../../../testing/rights/index.ts';
import { enterStaff, openSignIn, PASSWORD, type SignInDoor } from '../../../../testing/staff/index.ts';
import { testClock } from '../../../kernel/index.ts';
import { issueFirstLogin } from '../letters/issue-first-login.ts';

const CHROMIUM = '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

let authority: Authority;
let door: SignInDoor;
let chrome: Chromium;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error('Chromium is missing: node scripts/install-packages.mjs chromium');
  authority = await openAuthority(testClock(aMonday));
  chrome = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
});

afterAll(async () => {
  await chrome?.close();
  await door?.close();
  await authority?.close();
});

/** What a page of the portal does: it calls, keeps the token for changes, and hands options to the browser. */
const script = `
  let csrf = '';
  window.call = async (method, path, body) => {
    const headers = { 'x-csrf-token': csrf, ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch('/portal/v1' + path, { method, headers, body: body && JSON.stringify(body) });
    const read = await response.json();
    csrf = read.csrf ?? csrf;
    return { status: response.status, body: read };
  };
  window.enrol = async (name) => {
    const { body } = await call('POST', '/account/passkeys/options');
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(body);
    const made = await navigator.credentials.create({ publicKey });
    return call('POST', '/account/passkeys', { name, response: made.toJSON() });
  };
  window.enter = async () => {
    const { body } = await call('POST', '/session/passkey/options');
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(body);
    const got = await navigator.credentials.get({ publicKey });
    return call('POST', '/session/passkey', got.toJSON());
  };`;

/** Serves signing in with a page of its own, on a port whose address the passkeys are made for. */
async function servePage(): Promise<{ readonly page: Page; readonly forget: () => Promise<void> }> {
  const port = await freePort();
  door = await openSignIn(authority, { publicUrl: `http://localhost:${port}` }, undefined, (app) => {
    app.get('/', (_request, reply) => reply.type('text/html').send(`<script>${script}</script>`));
  });
  await door.app.listen({ host: 'localhost', port });
  const context = await chrome.newContext();
  await context.credentials.install();
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/`);
  return { page, forget: () => context.clearCookies() };
}

async function freePort(): Promise<number> {
  const probe = await openSignIn(authority);
  await probe.app.listen({ host: 'localhost', port: 0 });
  const { port } = probe.app.server.address() as AddressInfo;
  await probe.close();
  return port;
}

// biome-ignore lint/suspicious/noExplicitAny: what the page answers
const run = (page: Page, text: string): Promise<any> => page.evaluate(text);

it('a browser enrols a passkey with what it is told, and signs in by it without login or password', async () => {
  const { head } = (await enterStaff(authority)).pusat;
  const { page, forget } = await servePage();
  const letter = { ...(await issueFirstLogin(authority, head)), password: PASSWORD };
  const { login, code, password } = letter;
  const first = await run(page, `call('POST', '/first-login', ${JSON.stringify({ login, code, password })})`);
  expect(first).toMatchObject({ status: 201, body: { outcome: 'enrol_needed' } });
  expect(await run(page, `enrol('Chromium')`)).toMatchObject({ status: 201, body: { recoveryCodes: { length: 10 } } });

  await forget();
  expect((await run(page, `call('GET', '/session')`)).status).toBe(401);
  expect(await run(page, 'enter()')).toMatchObject({
    status: 201,
    body: { outcome: 'signed_in', officer: { id: head.officerId } },
  });
  expect((await run(page, `call('GET', '/session')`)).status).toBe(200);
});
