import { Fault, type Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { checklistKeys } from './checklist.ts';
import type { Dossier, DossierProgress, DossierState, HeldOn, Invitation, ListedDossier } from './model.ts';

const listed = `d.dossier_id AS "dossierId", d.evaluation_id AS "evaluationId", d.institution_id AS "institutionId",
  i.name AS institution, e.office_code AS "officeCode", d.state, d.filled_on::text AS "filledOn", d.notable,
  d.days_left AS "daysLeft", d.near_end AS "nearEnd", d.minutes_no AS "minutesNo", d.signed_on::text AS "signedOn"`;

const whole = `${listed}, d.sections, d.checklist AS answers, CASE d.state WHEN 'signed' THEN jsonb_build_object(
  'signedOn', d.signed_on, 'how', d.how, 'signers', d.signers, 'fileId', d.file_id,
  'office', jsonb_build_object('name', d.office_name, 'position', d.office_position),
  'institution', jsonb_build_object('name', d.institution_name, 'position', d.institution_position)) END AS signature`;

const from = 'FROM dossier d JOIN evaluation e USING (evaluation_id) JOIN institution i USING (institution_id)';

type Row<T> = T & Record<string, unknown>;

/** The dossier of an id; throws `not_found`. */
export async function getDossier(sql: Sql, dossierId: Uuid): Promise<Dossier> {
  const text = `SELECT ${whole} ${from} WHERE d.dossier_id = $1`;
  return found((await sql.query<Row<Dossier>>(text, [dossierId])).rows[0]);
}

/** The dossier of an id, which nobody else changes before the caller's transaction ends; throws `not_found`. */
export async function lockDossier(tx: Sql, dossierId: Uuid): Promise<Dossier> {
  await tx.query('SELECT FROM dossier WHERE dossier_id = $1 FOR UPDATE', [dossierId]);
  return getDossier(tx, dossierId);
}

/** Every dossier of an evaluation with all that it says, by the institution's name. */
export async function dossiersOf(sql: Sql, evaluationId: Uuid): Promise<Dossier[]> {
  const text = `SELECT ${whole} ${from} WHERE d.evaluation_id = $1 ORDER BY i.name, d.dossier_id`;
  return (await sql.query<Row<Dossier>>(text, [evaluationId])).rows;
}

/** What is looked for; what is left out is not asked. */
export interface DossierFilter {
  /** True: those with an agreement near its end. */
  readonly nearEnd?: boolean;
  /** Key of a section that asks for attention. */
  readonly notable?: string;
  readonly state?: DossierState;
  readonly limit: number;
  /** From 1. */
  readonly page: number;
}

const progress = `${checklistKeys.length} - (SELECT count(*) FROM jsonb_object_keys(d.checklist))::int AS unanswered,
  (SELECT count(*) FROM finding f WHERE f.dossier_id = d.dossier_id)::int AS "findingCount"`;

const searchSql = `SELECT ${listed}, ${progress} ${from} WHERE d.evaluation_id = $1 AND ($2::bool IS NULL OR d.near_end = $2)
    AND ($3::text IS NULL OR $3 = ANY(d.notable)) AND ($4::text IS NULL OR d.state = $4)
  ORDER BY d.days_left, i.name, d.dossier_id LIMIT $5 OFFSET $6`;

/** A page of the dossiers of an evaluation; those whose agreement ends first stand at the top. */
export async function searchDossiers(
  sql: Sql,
  evaluationId: Uuid,
  { nearEnd, notable, state, limit, page }: DossierFilter,
): Promise<(ListedDossier & DossierProgress)[]> {
  const wanted = [evaluationId, nearEnd, notable, state, limit, limit * (page - 1)];
  return (await sql.query<Row<ListedDossier & DossierProgress>>(searchSql, wanted)).rows;
}

const heldOn = 'e.title, e.year, e.semester, e.day::text AS day';

/** Signed dossiers of an institution, the newest first. */
export async function signedOf(sql: Sql, institutionId: Uuid): Promise<(ListedDossier & HeldOn)[]> {
  const text = `SELECT ${listed}, ${heldOn} ${from} WHERE d.institution_id = $1 AND d.state = 'signed'
    ORDER BY d.signed_on DESC, d.dossier_id DESC LIMIT 200`;
  return (await sql.query<Row<ListedDossier & HeldOn>>(text, [institutionId])).rows;
}

/** Evaluations that an institution is invited to and that are not over for it, the next one first. */
export async function invitationsOf(sql: Sql, institutionId: Uuid): Promise<Invitation[]> {
  const text = `SELECT d.dossier_id AS "dossierId", ${heldOn}, e.state, e.begins_minute AS "beginsMinute",
      e.ends_minute AS "endsMinute", e.place, e.invitation_no AS "invitationNo" ${from}
    WHERE d.institution_id = $1 AND d.state <> 'signed' AND e.state IN ('invited', 'held') ORDER BY e.day, d.dossier_id`;
  return (await sql.query<Row<Invitation>>(text, [institutionId])).rows;
}

function found(dossier: Dossier | undefined): Dossier {
  if (dossier) return dossier;
  throw new Fault('not_found', 'There is no such dossier.', { field: 'dossier' });
}
