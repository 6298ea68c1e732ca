import { expect } from 'vitest';
import { only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

it('an office is shown to its staff and to that of the offices above it', async ({ ask }) => {
  expect(await ask('GET /offices/:office', { office: '3278' })).toEqual(only({ 200: whoSees.city }, whoSees.city));
});
