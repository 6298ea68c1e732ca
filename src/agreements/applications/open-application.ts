import type { Tell } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { type Clock, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { checkForm, isMissing } from './check-form.ts';
import type { Application } from './model.ts';
import { actOf, type Move } from './moves.ts';
import { roleFor } from './record-move.ts';
import { refuseProblems } from './refuse-problems.ts';
import { insertStep } from './timeline.ts';
import { todayAt } from './today-at.ts';

/** What is told of an application when it is opened. */
export type NewApplication = Pick<
  Application,
  'officeCode' | 'channel' | 'agendaNo' | 'receivedOn' | 'institutionId' | 'renews' | 'applicant' | 'form'
>;

const insertSql = `INSERT INTO application (application_id, office_code, state, state_since, channel, agenda_no,
    received_on, institution_id, renews, applicant, form)
  VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`;

/**
 * Writes a draft with its first step and tells the log, inside the caller's transaction. A draft may lack things; throws
 * `invalid_input` with everything that is wrong on it. Undefined where there is one like it, as the table says.
 */
export async function openApplication(
  tx: Sql,
  tell: Tell,
  clock: Clock,
  { move, officer, ...a }: NewApplication & { readonly move: Move; readonly officer: Officer },
): Promise<Uuid | undefined> {
  const day = await todayAt(tx, clock, a.officeCode);
  const late = {
    name: 'receivedOn',
    code: 'in_future',
    reason: 'It was received after today.',
    indonesian: 'Tanggal terima tidak boleh setelah hari ini. Periksa tanggalnya.',
  };
  const wrong = checkForm(a).filter((problem) => !isMissing(problem));
  refuseProblems([...(a.receivedOn > day ? [late] : []), ...wrong]);

  const id = uuidV7(clock.now());
  const known = [a.institutionId, a.renews, JSON.stringify(a.applicant), JSON.stringify(a.form)];
  const made = await tx.query(insertSql, [id, a.officeCode, day, a.channel, a.agendaNo, a.receivedOn, ...known]);
  if (made.rowCount === 0) return undefined;
  const role = roleFor({ act: actOf(move) }, officer);
  const nothing = { letterNo: null, letterDate: null, fileId: null, reason: null, remarks: [] };
  const at = new Date(clock.now());
  await insertStep(tx, id, { ...nothing, move, from: null, to: 'draft', at, day, officerId: officer.officerId, role });
  tell('application.registered', {
    ...(a.institutionId && { institutionId: a.institutionId }),
    reason: a.agendaNo ?? id,
  });
  return id;
}
