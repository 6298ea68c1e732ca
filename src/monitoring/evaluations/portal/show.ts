import type { Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { checklistItems, checklistKeys } from '../dossiers/checklist.ts';
import { getDossier } from '../dossiers/find-dossiers.ts';
import { listEvaluationFiles } from '../evaluation-files.ts';
import { getEvaluation } from '../find-evaluations.ts';
import { listFindings } from '../findings/find-findings.ts';
import { listMoves } from '../record-move.ts';

/** An evaluation as its page shows it. */
export async function showEvaluation(sql: Sql, evaluationId: Uuid) {
  const evaluation = await getEvaluation(sql, evaluationId);
  const files = (await listEvaluationFiles(sql, evaluationId)).map((file) => ({
    ...file,
    storedAt: file.storedAt.toISOString(),
  }));
  const moves = (await listMoves(sql, evaluationId)).map((move) => ({ ...move, at: move.at.toISOString() }));
  return { ...evaluation, institutions: await namesOf(sql, evaluation.institutions), files, moves };
}

/** A dossier as its page shows it, with every item of the checklist. */
export async function showDossier(sql: Sql, dossierId: Uuid) {
  const { answers, ...dossier } = await getDossier(sql, dossierId);
  const { title, year, semester, day, state } = await getEvaluation(sql, dossier.evaluationId);
  const checklist = checklistKeys.map((item) => {
    const { answer = null, remark = '' } = answers[item] ?? {};
    return { item, ...checklistItems[item], answer, remark };
  });
  const findings = await listFindings(sql, [dossierId]);
  return { ...dossier, evaluation: { title, year, semester, day, state }, checklist, findings };
}

/** Whom an evaluation invites, by name. */
async function namesOf(sql: Sql, institutions: readonly Uuid[]) {
  const text = `SELECT institution_id AS "institutionId", name FROM institution WHERE institution_id = ANY ($1)
    ORDER BY name, institution_id`;
  return (await sql.query<{ institutionId: Uuid; name: string }>(text, [institutions])).rows;
}
