import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { usageRoutes } from './routes.ts';

const it = scopesAt(usageRoutes);

/** The staff of every office, and the admin of an institution. */
const readers = [
  ...(['pusat', 'province', 'city', 'elsewhere'] as const).flatMap((at) => people(at)),
  ...people('hospital', 'admin'),
  ...people('stranger', 'admin'),
];

it.for([
  ['GET /usage/by/:dimension', { dimension: 'office' }],
  ['GET /usage/elements', {}],
  ['GET /usage/hours', {}],
  ['GET /usage/findings', {}],
  ['GET /usage/institutions', {}],
  ['GET /usage/uplifts', {}],
] as const)('%s is for the staff of every office and the admin of an institution', async ([route, params], { ask }) => {
  expect(await ask(route, params)).toEqual(only({ 200: readers }, whoSees.anything));
});

it.for(['GET /institutions/:institution/usage', 'GET /institutions/:institution/usage/users'] as const)(
  '%s is read by its admin, its office and those above it',
  async (route, { ask, staff }) => {
    const above = (['pusat', 'province', 'city'] as const).flatMap((at) => people(at));
    expect(await ask(route, { institution: staff.hospital.institutionId })).toEqual(
      only({ 200: [...above, ...people('hospital', 'admin')] }, whoSees.hospital),
    );
  },
);
