import { expect, it } from 'vitest';
import { type PlaceName, placeAbove, placeOf, places } from '../../../apps/portal/index.ts';
import { acts } from '../../../src/access/index.ts';
import { account } from './account.scenes.ts';
import { agreements } from './agreements.scenes.ts';
import { applications } from './applications.scenes.ts';
import { bulk } from './bulk.scenes.ts';
import { evaluation } from './evaluation.scenes.ts';
import { feedback } from './feedback.scenes.ts';
import { home } from './home.scenes.ts';
import { integration } from './integration.scenes.ts';
import { log } from './log.scenes.ts';
import type { Scene } from './scene.ts';
import { settings } from './settings.scenes.ts';
import { signIn } from './sign-in.scenes.ts';
import { supervision } from './supervision.scenes.ts';
import { tickets } from './tickets.scenes.ts';
import { verification } from './verification.scenes.ts';

const sections = [
  signIn,
  verification,
  bulk,
  account,
  supervision,
  applications,
  agreements,
  integration,
  log,
  tickets,
  evaluation,
  settings,
  home,
  feedback,
];
const all: readonly Scene[] = sections.flatMap(({ scenes }) => scenes);
const names = Object.keys(places) as PlaceName[];

it.each(names)('the place %s is looked at', (name) => {
  expect(all.map(({ place }) => place)).toContain(name);
});

it('pictures have names of their own', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

it.each(names)('%s lies under a place that is about nothing else', (name) => {
  const above = placeAbove(name);
  expect(thingsIn(name)).toEqual(expect.arrayContaining(above === undefined ? [] : thingsIn(above)));
});

it.each(names)('%s lets in whom the portal knows: anyone, whoever is signed in, or who may do an act', (name) => {
  expect(['anyone', 'enrolling', 'signed in', ...Object.keys(acts)]).toContain(placeOf(name).who);
});

/** What a place is about, by the names in its path. */
function thingsIn(name: PlaceName): string[] {
  return placeOf(name).path.match(/\$\w+/g) ?? [];
}
