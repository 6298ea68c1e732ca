import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { type PortalRoutes, type ServedPortal, servePortal } from '../permissions/index.ts';
import { askedRoutes } from './asked-routes.ts';
import { partOf } from './judge.ts';
import { because } from './rooms.ts';

const root = path.join(import.meta.dirname, '..', '..');

let authority: Authority;
let portal: ServedPortal;

beforeAll(async () => {
  authority = await openAuthority();
  portal = await servePortal(authority);
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

/** A scopes test by its path, and what it says. */
type Texts = Readonly<Record<string, string>>;

/** What is wrong with routes that no scopes test of their room asks, one sentence each. */
function unasked(routes: PortalRoutes, tests: Texts): string[] {
  const asked = Object.entries(tests).flatMap(([file, text]) =>
    askedRoutes(file, text).map((route) => ({ room: partOf(file).folder, route })),
  );
  return [...routes]
    .filter(([route, file]) => !asked.some((one) => one.room === partOf(file).folder && one.route === route))
    .map(
      ([route, file]) =>
        `${file} adds ${route}, which no scopes test in ${partOf(file).folder} asks: ${because.scopes}`,
    );
}

function scopesTests(): Texts {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.scopes(\.store)?\.test\.ts$/.test(file))
    .map((file) => path.posix.join('src', file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

it('every route of the portal is asked by a scopes test in the room that adds it', () => {
  expect(portal.routes.size).toBeGreaterThan(90);
  expect([...portal.routes.values()].every((file) => file.startsWith('src/'))).toBe(true);
  expect(unasked(portal.routes, scopesTests())).toEqual([]);
});

describe('a route', () => {
  const routes = new Map([['POST /sanctions/:id/lift', 'src/sanctions/routes.ts']]);
  const asks = (text: string, file = 'src/sanctions/lift-sanction.scopes.store.test.ts') =>
    unasked(routes, { [file]: text }).length === 0;

  it.each([
    "await ask('POST /sanctions/:id/lift', { id })",
    "await ask('POST /sanctions/:id/lift?by=letter', { id })",
    "it.for(['POST /sanctions/:id/lift'] as const)('%s', () => {})",
    `await ask(\`POST /sanctions/:id/lift?by=\${how}\`, { id })`,
  ])('is asked by %s', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['another method', "await ask('GET /sanctions/:id/lift', { id })"],
    ['another path', "await ask('POST /sanctions/:id', { id })"],
    ['a title', "describe('POST /sanctions/:id/lift', () => {})"],
    ['the title of a table', "it.each([1])('POST /sanctions/:id/lift', () => {})"],
    ['a comment', '// POST /sanctions/:id/lift'],
  ])('is not asked by %s', (_, text) => {
    expect(asks(text)).toBe(false);
  });

  it('is not asked by a test in another room, and whoever adds it hears why', () => {
    const elsewhere = 'src/access/lift-sanction.scopes.store.test.ts';
    const text = "await ask('POST /sanctions/:id/lift', { id })";
    expect(asks(text, elsewhere)).toBe(false);
    expect(unasked(routes, { [elsewhere]: text })).toEqual([
      `src/sanctions/routes.ts adds POST /sanctions/:id/lift, which no scopes test in src/sanctions asks: ${because.scopes}`,
    ]);
  });
});
