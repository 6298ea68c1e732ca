import { expect } from 'vitest';
import { only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { printingRoutes } from './routes.ts';

const it = scopesAt(printingRoutes);

it('the blank form of an office is for its staff and that of the offices above it', async ({ ask }) => {
  expect(await ask('GET /offices/:code/prints/application-form', { code: '3278' })).toEqual(
    only({ 200: whoSees.city }, whoSees.city),
  );
});
