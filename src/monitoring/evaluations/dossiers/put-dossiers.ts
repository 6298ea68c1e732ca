import { type Clock, type Uuid, uuidV7 } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import type { Evaluation } from '../model.ts';
import type { Filling } from './model.ts';

const putSql = `
INSERT INTO dossier (dossier_id, evaluation_id, institution_id, filled_on, filled_at, sections, notable, days_left, near_end)
SELECT f."dossierId", $1, f."institutionId", f."filledOn", $2, f.sections, f.notable, f."daysLeft", f."nearEnd"
FROM jsonb_to_recordset($3) AS f ("dossierId" uuid, "institutionId" uuid, "filledOn" date, sections jsonb, notable text[],
  "daysLeft" integer, "nearEnd" boolean)
ON CONFLICT (evaluation_id, institution_id) DO UPDATE SET filled_on = excluded.filled_on, filled_at = excluded.filled_at,
  sections = excluded.sections, notable = excluded.notable, days_left = excluded.days_left, near_end = excluded.near_end
WHERE dossier.state = 'open'`;

/** Freezes what was filled into the dossiers of an evaluation, inside the transaction; those that are not open stay as they are. */
export async function putDossiers(
  tx: Sql,
  clock: Clock,
  { evaluationId }: Pick<Evaluation, 'evaluationId'>,
  filled: ReadonlyMap<Uuid, Filling>,
): Promise<void> {
  const rows = [...filled].map(([institutionId, filling]) => ({
    dossierId: uuidV7(clock.now()),
    institutionId,
    ...filling,
  }));
  await tx.query(putSql, [evaluationId, new Date(clock.now()), JSON.stringify(rows)]);
}
