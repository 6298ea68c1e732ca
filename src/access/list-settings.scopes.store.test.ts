import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { settingsRoutes } from './settings-routes.ts';

const it = scopesAt(settingsRoutes);

it('settings are shown to the staff of every office, and to nobody of an institution', async ({ ask }) => {
  expect(await ask('GET /settings')).toEqual(
    only({ 200: [...whoSees.city, ...people('elsewhere')] }, whoSees.anything),
  );
});
