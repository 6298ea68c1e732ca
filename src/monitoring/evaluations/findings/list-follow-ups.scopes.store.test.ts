import { expect } from 'vitest';
import { enterEvaluation, signFor } from '../../../../testing/evaluations/index.ts';
import { marks, only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import type { Officer } from '../../../institutions/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';

const it = scopesAt(evaluationRoutes);

const offices = [...whoSees.city, ...people('elsewhere')];
const admins = [...people('hospital', 'admin'), ...people('stranger', 'admin')];

it('follow-ups are listed to staff and admins: an office its region, an institution its own, whatever they ask for', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const { hospital, stranger, pusat, province, city, elsewhere } = staff;
  await signFor(by, city, await enterEvaluation(by, '3278', 'held'), hospital.institutionId, marks.own);
  await signFor(by, elsewhere, await enterEvaluation(by, '7371', 'held'), stranger.institutionId, marks.foreign);
  expect(await ask('GET /follow-ups')).toEqual(only({ 200: [...offices, ...admins] }, whoSees.anything));

  const listed = async (officer: Officer, query = '') => {
    const { followUps, total } = (await portal.call(officer, 'GET', `/follow-ups?limit=200${query}`)).body;
    expect(total).toBe(followUps.length);
    const said = followUps.map((one: { said: string }) => one.said);
    return [said.includes(marks.own) && 'own', said.includes(marks.foreign) && 'foreign'].filter(Boolean);
  };
  expect(await listed(pusat.auditor)).toEqual(['own', 'foreign']);
  for (const reader of [province.auditor, city.auditor, hospital.admin]) expect(await listed(reader)).toEqual(['own']);
  for (const reader of [elsewhere.auditor, stranger.admin]) expect(await listed(reader)).toEqual(['foreign']);
  expect(await listed(city.auditor, '&office=7371')).toEqual([]);
  expect(await listed(hospital.admin, `&institution=${stranger.institutionId}`)).toEqual([]);
});
