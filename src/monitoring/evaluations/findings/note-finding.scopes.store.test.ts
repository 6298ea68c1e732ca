import { describe, expect } from 'vitest';
import { dossierOf, enterEvaluation } from '../../../../testing/evaluations/index.ts';
import type { Authority } from '../../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import { type Uuid, uuidV7 } from '../../../kernel/index.ts';
import { evaluationRoutes } from '../portal/routes.ts';
import { noteFinding } from './note-finding.ts';

const it = scopesAt(evaluationRoutes);

const finding = { said: 'Satu akun dipakai bersama.', weight: 'note' } as const;
const byReviewer = (status: 200 | 201) => only({ [status]: people('city', 'reviewer') }, whoSees.hospital);

/** The ids of an open dossier of an institution and of a finding in it. */
async function enterFinding(by: Authority, officeCode: string, institutionId: Uuid) {
  const { dossierId: id } = await dossierOf(by, await enterEvaluation(by, officeCode, 'invited'), institutionId);
  return { id, findingId: await noteFinding(by, id, { ...finding, followUp: null }) };
}

describe('a finding, by a reviewer of the office of its dossier,', () => {
  it('is noted', async ({ ask, by, staff }) => {
    const { id } = await enterFinding(by, '3278', staff.hospital.institutionId);
    expect(await ask('POST /dossiers/:id/findings', { id }, finding)).toEqual(byReviewer(201));
  });

  it('is reworded', async ({ ask, by, staff }) => {
    const ids = await enterFinding(by, '3278', staff.hospital.institutionId);
    expect(await ask('PUT /dossiers/:id/findings/:findingId', ids, finding)).toEqual(byReviewer(200));
  });

  it('is taken back', async ({ ask, by, staff }) => {
    const ids = await enterFinding(by, '3278', staff.hospital.institutionId);
    expect(await ask('DELETE /dossiers/:id/findings/:findingId', ids)).toEqual(byReviewer(200));
  });

  it('is none of another dossier, which is told as one that does not exist', async ({ by, portal, staff }) => {
    const { id } = await enterFinding(by, '3278', staff.hospital.institutionId);
    const foreign = await enterFinding(by, '7371', staff.stranger.institutionId);
    for (const [method, body] of [['PUT', finding] as const, ['DELETE', undefined] as const]) {
      const told = async (findingId: Uuid) => {
        const answer = await portal.call(staff.city.reviewer, method, `/dossiers/${id}/findings/${findingId}`, body);
        return [answer.status, answer.body.field, answer.body.detail];
      };
      expect(await told(uuidV7(0))).toEqual([404, 'finding', expect.any(String)]);
      expect(await told(foreign.findingId)).toEqual(await told(uuidV7(0)));
    }
  });
});
