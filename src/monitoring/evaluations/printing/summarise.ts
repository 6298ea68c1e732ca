import type { Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { dossiersOf } from '../dossiers/find-dossiers.ts';
import type { Dossier } from '../dossiers/model.ts';
import { listFindings } from '../findings/find-findings.ts';
import type { Finding } from '../findings/model.ts';
import { attending, type Evaluation } from '../model.ts';

/** An institution in an evaluation: its dossier, its findings, and whether somebody of it came. */
export interface Evaluated {
  readonly dossier: Dossier;
  readonly findings: readonly Finding[];
  readonly came: boolean;
}

/** Everything that an evaluation found, by the institutions' names. */
export async function summarise(sql: Sql, evaluation: Evaluation): Promise<Evaluated[]> {
  const dossiers = await dossiersOf(sql, evaluation.evaluationId);
  const findings = await listFindings(
    sql,
    dossiers.map(({ dossierId }) => dossierId),
  );
  const came: ReadonlySet<Uuid> = attending(evaluation);
  return dossiers.map((dossier) => ({
    dossier,
    findings: findings.filter(({ dossierId }) => dossierId === dossier.dossierId),
    came: came.has(dossier.institutionId),
  }));
}
