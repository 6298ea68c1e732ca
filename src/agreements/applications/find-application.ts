import { Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Application } from './model.ts';

/** Columns of an application `a` in its office `o`, as {@link Application} names them. */
export const applicationColumns = `a.application_id AS "applicationId", a.office_code AS "officeCode",
  o.name AS "officeName", a.holder, (SELECT h.name FROM office h WHERE h.office_code = a.holder) AS "holderName",
  o.time_zone AS "timeZone", a.state, a.state_since::text AS "stateSince", a.version, a.channel, a.agenda_no AS "agendaNo",
  a.received_on::text AS "receivedOn", a.institution_id AS "institutionId", a.renews, a.applicant, a.form,
  a.decision_no AS "decisionNo", a.decision_date::text AS "decisionDate"`;

export type ApplicationRow = Application & Record<string, unknown>;

const byId = `SELECT ${applicationColumns} FROM application a JOIN office o USING (office_code)
  WHERE a.application_id = $1`;

/** The application of an id; throws `not_found`. */
export async function getApplication(sql: Sql, applicationId: Uuid): Promise<Application> {
  return found((await sql.query<ApplicationRow>(byId, [applicationId])).rows[0]);
}

/** The application of an id, which nobody else changes before the caller's transaction ends; throws `not_found`. */
export async function lockApplication(tx: Sql, applicationId: Uuid): Promise<Application> {
  return found((await tx.query<ApplicationRow>(`${byId} FOR UPDATE OF a`, [applicationId])).rows[0]);
}

function found(application: Application | undefined): Application {
  if (application) return application;
  throw new Fault('not_found', 'There is no such thing here.', { field: 'application' });
}
