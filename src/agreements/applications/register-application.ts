import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { type Day, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { takeNumber } from '../numbers/index.ts';
import type { Applicant, ApplicationForm } from './model.ts';
import { openApplication } from './open-application.ts';
import { todayAt } from './today-at.ts';

/** A paper form as it was handed in at the counter (loket). What is left out is not on it. */
export interface CounterForm {
  readonly applicant: Applicant;
  readonly form: ApplicationForm;
  /** Number in the office's agenda; the next of its pattern when it is left out. */
  readonly agendaNo?: string;
  /** Today when it is left out. */
  readonly receivedOn?: Day;
  /** The institution, where it has access already. */
  readonly institutionId?: Uuid | null;
}

/**
 * Registers a paper form at the counter of the officer's own office, and answers the application's id. It is a draft until
 * it is submitted, which its scan has to be there for. Throws `invalid_input` with everything that is wrong on it,
 * `not_found` for an institution of another office, and `conflict` when the agenda number is taken.
 */
export async function registerApplication(
  by: Administration,
  officer: Officer & { readonly officeCode: string },
  { applicant, form, agendaNo, receivedOn, institutionId = null }: CounterForm,
): Promise<Uuid> {
  const { officeCode } = officer;
  return administer(by, async (tx, tell) => {
    if (institutionId !== null) await demandInstitution(tx, institutionId, officeCode);
    const today = await todayAt(tx, by.clock, officeCode);
    const id = await openApplication(tx, tell, by.clock, {
      move: 'register',
      officer,
      officeCode,
      channel: 'counter',
      agendaNo: agendaNo ?? (await nextAgendaNo(tx, officeCode, today)),
      receivedOn: receivedOn ?? today,
      institutionId,
      renews: null,
      applicant,
      form,
    });
    if (id) return id;
    throw new Fault('conflict', `The agenda number ${agendaNo} is taken.`, {
      field: 'agendaNo',
      indonesian: `Nomor agenda ${agendaNo} sudah dipakai. Isi nomor lain.`,
    });
  });
}

/** The next number that nobody has written into the agenda by hand. */
async function nextAgendaNo(tx: Sql, officeCode: string, today: Day): Promise<string> {
  for (;;) {
    const next = await takeNumber(tx, officeCode, 'agenda', today);
    const text = 'SELECT 1 FROM application WHERE office_code = $1 AND agenda_no = $2';
    if ((await tx.query(text, [officeCode, next])).rowCount === 0) return next;
  }
}

async function demandInstitution(tx: Sql, institutionId: Uuid, officeCode: string): Promise<void> {
  const text = 'SELECT 1 FROM institution WHERE institution_id = $1 AND office_code = $2';
  if ((await tx.query(text, [institutionId, officeCode])).rowCount === 1) return;
  throw new Fault('not_found', 'The office has no such institution.', {
    field: 'institutionId',
    indonesian: 'Lembaga itu tidak terdaftar pada dinas ini. Pilih lembaga dari daftar.',
  });
}
