import { describe, expect } from 'vitest';
import { enterEvaluation } from '../../../testing/evaluations/index.ts';
import { marks, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { evaluationRoutes } from './portal/routes.ts';

const it = scopesAt(evaluationRoutes);

const offices = [...whoSees.city, ...people('elsewhere')];

describe('an evaluation', () => {
  it('is shown to the staff of its region, and to nobody of the institutions that are invited', async ({ ask, by }) => {
    const { evaluationId: id } = await enterEvaluation(by, '3278', 'invited', { title: marks.own });
    expect(await ask('GET /evaluations/:id', { id })).toEqual(only({ 200: whoSees.city }, whoSees.city));
  });

  it('stands in the lists of the staff of its region, whatever others ask for', async ({ ask, by, portal, staff }) => {
    const { pusat, province, city, elsewhere } = staff;
    const own = (await enterEvaluation(by, '3278', 'planned', { title: marks.own })).evaluationId;
    const foreign = (await enterEvaluation(by, '7371', 'planned', { title: marks.foreign })).evaluationId;
    expect(await ask('GET /evaluations')).toEqual(only({ 200: offices }, whoSees.anything));

    const listed = async (officer: Officer, query = '') => {
      const { evaluations } = (await portal.call(officer, 'GET', `/evaluations?limit=200${query}`)).body;
      const ids = evaluations.map(({ evaluationId }: { evaluationId: Uuid }) => evaluationId);
      return [ids.includes(own) && 'own', ids.includes(foreign) && 'foreign'].filter(Boolean);
    };
    expect(await listed(pusat.auditor)).toEqual(['own', 'foreign']);
    for (const office of [province, city]) expect(await listed(office.auditor)).toEqual(['own']);
    expect(await listed(elsewhere.auditor)).toEqual(['foreign']);
    expect(await listed(city.auditor, '&office=7371')).toEqual([]);
  });
});

it('by when an office holds its next evaluation is told to the staff of its region', async ({ by, portal, staff }) => {
  await enterEvaluation(by, '3278', 'held');
  const due = async (officer: Officer) => (await portal.call(officer, 'GET', '/evaluations?office=3278')).body.nextDue;
  for (const office of [staff.pusat, staff.province, staff.city]) expect(await due(office.auditor)).toBe('2026-09-02');
  expect(await due(staff.elsewhere.auditor)).toBeNull();
});
