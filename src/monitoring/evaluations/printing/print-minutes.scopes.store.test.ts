import { describe, expect } from 'vitest';
import { completeFor, dossierOf, enterEvaluation, signFor } from '../../../../testing/evaluations/index.ts';
import { only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';

const it = scopesAt(evaluationRoutes);

const paper = 'minutes';

describe('minutes are for the staff of the region', () => {
  it('and, once they are signed, for the admin of the institution', async ({ ask, by, staff }) => {
    const evaluation = await enterEvaluation(by, '3278', 'held');
    const { dossierId: id } = await signFor(by, staff.city, evaluation, staff.hospital.institutionId);
    expect(await ask('GET /dossiers/:id/prints/:paper', { id, paper })).toEqual(
      only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
    );
  });

  it('alone while they are completed and not signed', async ({ ask, by, staff }) => {
    const evaluation = await enterEvaluation(by, '3278', 'held');
    const { dossierId: id } = await completeFor(by, evaluation, staff.hospital.institutionId);
    expect(await ask('GET /dossiers/:id/prints/:paper', { id, paper })).toEqual(
      only({ 200: whoSees.city }, whoSees.hospital),
    );
  });

  it('and are none before the dossier is completed, which nobody else is told', async ({ ask, by, staff }) => {
    const evaluation = await enterEvaluation(by, '3278', 'held');
    const { dossierId: id } = await dossierOf(by, evaluation, staff.hospital.institutionId);
    expect(await ask('GET /dossiers/:id/prints/:paper', { id, paper })).toEqual(
      only({ 409: whoSees.city }, whoSees.hospital),
    );
  });
});
