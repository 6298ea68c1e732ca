import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { numberRoutes } from './routes.ts';

const it = scopesAt(numberRoutes);

it('a pattern is set by the administrator of the office alone', async ({ ask, portal, staff }) => {
  const pattern = '470/{seq}/TASIK/{year}';
  const agreement = { code: '3278', kind: 'agreement' };
  expect(await ask('PUT /offices/:code/number-patterns/:kind', agreement, { pattern })).toEqual(
    only({ 200: people('city', 'administrator') }, whoSees.city),
  );
  const { body } = await portal.call(staff.city.head, 'GET', '/offices/3278/number-patterns');
  expect(body.patterns).toContainEqual({ kind: 'agreement', pattern, isDefault: false, example: '470/1/TASIK/2026' });
});

it('a wrong pattern is refused with every reason, and one of no kind', async ({ portal, staff }) => {
  const set = (kind: string, pattern: string) =>
    portal.call(staff.city.administrator, 'PUT', `/offices/3278/number-patterns/${kind}`, { pattern });
  expect((await set('agreement', 'PKS')).body).toMatchObject({
    status: 400,
    parameters: [{ code: 'seq' }, { code: 'year' }],
  });
  expect((await set('memo', '{seq}/{year}')).status).toBe(400);
});
