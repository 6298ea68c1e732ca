import { describe, expect } from 'vitest';
import { dossierOf, enterEvaluation, signFor } from '../../../../testing/evaluations/index.ts';
import { only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import type { Uuid } from '../../../kernel/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';

const it = scopesAt(evaluationRoutes);

describe('a dossier', () => {
  it('is shown to the staff of its region, and to its institution once it is signed', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const evaluation = await enterEvaluation(by, '3278', 'held');
    const { dossierId: id } = await dossierOf(by, evaluation, institutionId);
    expect(await ask('GET /dossiers/:id', { id })).toEqual(only({ 200: whoSees.city }, whoSees.hospital));
    await signFor(by, staff.city, evaluation, institutionId);
    expect(await ask('GET /dossiers/:id', { id })).toEqual(
      only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
    );
  });

  it('stands in the list of its evaluation for the same', async ({ ask, by }) => {
    const { evaluationId: id } = await enterEvaluation(by, '3278', 'invited');
    expect(await ask('GET /evaluations/:id/dossiers', { id })).toEqual(only({ 200: whoSees.city }, whoSees.city));
  });

  it('that is signed, and no other, stands in the list of its institution for its admin too', async ({
    ask,
    by,
    portal,
    staff,
  }) => {
    const { admin, institutionId } = staff.hospital;
    const open = await dossierOf(by, await enterEvaluation(by, '3278', 'held'), institutionId);
    const signed = await signFor(by, staff.city, await enterEvaluation(by, '3278', 'held'), institutionId);
    expect(await ask('GET /institutions/:id/evaluations', { id: institutionId })).toEqual(
      only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
    );
    const { dossiers, invitations } = (await portal.call(admin, 'GET', `/institutions/${institutionId}/evaluations`))
      .body;
    expect(dossiers).toContainEqual(expect.objectContaining({ dossierId: signed.dossierId, state: 'signed' }));
    expect(dossiers).not.toContainEqual(expect.objectContaining({ dossierId: open.dossierId }));
    // Of what is not signed it is told that it is invited, where to and when, and nothing of what is in the dossier.
    const invitation = invitations.find(({ dossierId }: { dossierId: Uuid }) => dossierId === open.dossierId);
    expect(Object.keys(invitation).toSorted()).toEqual([
      'beginsMinute',
      'day',
      'dossierId',
      'endsMinute',
      'invitationNo',
      'place',
      'semester',
      'state',
      'title',
      'year',
    ]);
  });
});
