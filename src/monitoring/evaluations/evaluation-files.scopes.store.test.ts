import { describe, expect } from 'vitest';
import { enterEvaluation } from '../../../testing/evaluations/index.ts';
import { aCheckedPdf, aPdf, formWith } from '../../../testing/files/index.ts';
import { marks, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { addEvaluationFile } from './evaluation-files.ts';
import { evaluationRoutes } from './portal/routes.ts';

const it = scopesAt(evaluationRoutes);

const material = { kind: 'material', file: aCheckedPdf(aPdf(marks.own)) } as const;

describe('a file of an evaluation', () => {
  it('is added by a reviewer of its office', async ({ ask, by }) => {
    const { evaluationId: id } = await enterEvaluation(by, '3278', 'planned');
    expect(await ask('POST /evaluations/:id/files?kind=material', { id }, formWith(aPdf()))).toEqual(
      only({ 201: people('city', 'reviewer') }, whoSees.city),
    );
  });

  it('is handed out to the staff of its region', async ({ ask, by }) => {
    const { evaluationId: id } = await enterEvaluation(by, '3278', 'planned');
    const fileId = await addEvaluationFile(by, id, material);
    expect(await ask('GET /evaluations/:id/files/:fileId', { id, fileId })).toEqual(
      only({ 200: whoSees.city }, whoSees.city),
    );
  });

  it('is handed out with its own evaluation and with no other', async ({ by, portal, staff }) => {
    const own = await enterEvaluation(by, '3278', 'planned');
    const other = await enterEvaluation(by, '7371', 'planned');
    const fileId = await addEvaluationFile(by, own.evaluationId, material);
    const path = `/evaluations/${other.evaluationId}/files/${fileId}`;
    for (const { auditor } of [staff.elsewhere, staff.pusat]) {
      expect((await portal.call(auditor, 'GET', path)).status).toBe(404);
    }
    const kept = await portal.call(staff.city.auditor, 'GET', `/evaluations/${own.evaluationId}/files/${fileId}`);
    expect([kept.status, kept.text]).toEqual([200, aPdf(marks.own).toString()]);
  });
});
