import { expect } from 'vitest';
import { marks, only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { numberRoutes } from './routes.ts';
import { setPattern } from './set-pattern.ts';

const it = scopesAt(numberRoutes);

it('patterns are shown to the staff of an office and of the offices above it', async ({ ask, by }) => {
  await setPattern(by, '3278', 'annex', `{seq}/${marks.own}/{year}`);
  expect(await ask('GET /offices/:code/number-patterns', { code: '3278' })).toEqual(
    only({ 200: whoSees.city }, whoSees.city),
  );
});
