import { describe, expect } from 'vitest';
import { completeFor, dossierOf, enterEvaluation, signFor } from '../../../../testing/evaluations/index.ts';
import { formOf } from '../../../../testing/papers/index.ts';
import { aMonday } from '../../../../testing/rights/index.ts';
import { enterOfficer, marks, only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { type Uuid, uuidV7 } from '../../../kernel/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';

const it = scopesAt(evaluationRoutes);

const readers = [...whoSees.city, ...people('hospital', 'admin')];

function signatureOf(officerId: Uuid): FormData {
  const institution = { name: 'Pimpinan Rekaan', position: 'Direktur' };
  return formOf({ how: 'scan', signedOn: aMonday, officerId, institution });
}

describe('minutes', () => {
  it('are recorded as signed by a reviewer of the office', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const signs = {
      officeCode: '3278',
      roles: ['reviewer'],
      name: 'Kepala Bidang',
      position: 'Kepala Bidang',
    } as const;
    const { officerId } = await enterOfficer(by, signs);
    const { dossierId: id } = await completeFor(by, await enterEvaluation(by, '3278', 'held'), institutionId);
    expect(await ask('POST /dossiers/:id/signature', { id }, signatureOf(officerId))).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('are signed by no officer elsewhere, who is told as one that does not exist', async ({ by, portal, staff }) => {
    const { institutionId } = staff.hospital;
    const { dossierId } = await completeFor(by, await enterEvaluation(by, '3278', 'held'), institutionId);
    const told = async (officerId: Uuid) => {
      const path = `/dossiers/${dossierId}/signature`;
      const { status, body } = await portal.call(staff.city.reviewer, 'POST', path, signatureOf(officerId));
      return [status, body.field, body.detail];
    };
    expect(await told(uuidV7(0))).toEqual([400, 'officerId', expect.any(String)]);
    expect(await told(staff.elsewhere.head.officerId)).toEqual(await told(uuidV7(0)));
  });

  it('that are signed are handed out to the staff of the region and to the admin of the institution', async ({
    ask,
    by,
    staff,
  }) => {
    const evaluation = await enterEvaluation(by, '3278', 'held');
    const { dossierId: id } = await signFor(by, staff.city, evaluation, staff.hospital.institutionId, marks.own);
    expect(await ask('GET /dossiers/:id/signed-minutes', { id })).toEqual(only({ 200: readers }, whoSees.hospital));
  });

  it('that are not signed are handed out to nobody', async ({ ask, by, staff }) => {
    const evaluation = await enterEvaluation(by, '3278', 'held');
    const { dossierId: id } = await dossierOf(by, evaluation, staff.hospital.institutionId);
    expect(await ask('GET /dossiers/:id/signed-minutes', { id })).toEqual(only({ 409: readers }, whoSees.hospital));
  });
});
