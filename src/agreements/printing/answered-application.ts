import type { CitedLetter, SentLetter } from '../../documents/index.ts';
import { orToFillIn, regionOfOffice, TO_FILL_IN } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { getApplication } from '../applications/find-application.ts';
import type { Application } from '../applications/model.ts';
import { listSteps, type Step } from '../applications/timeline.ts';

/** Who decides on applications. */
export const DIRJEN = 'Direktur Jenderal Kependudukan dan Pencatatan Sipil';

/** The application of an id; undefined for none. */
export async function findApplication(sql: Sql, applicationId: Uuid | null): Promise<Application | undefined> {
  return applicationId === null ? undefined : getApplication(sql, applicationId);
}

/** An application as papers cite it: by its number in the office's agenda and the day on which it came. */
export function citedApplication({ agendaNo, receivedOn }: Application): CitedLetter {
  return { number: orToFillIn(agendaNo), date: receivedOn };
}

/** The letter by which the head of a region forwarded an application; null for one that was handed to pusat itself. */
export function forwardingOf({ officeCode }: Application, steps: readonly Step[]): SentLetter | null {
  const letter = letterOf(steps, 'forward');
  return letter && { ...letter, sender: regionOfOffice(officeCode)?.head ?? TO_FILL_IN };
}

/** The letter of the last step of a kind; null when there is none. */
export function letterOf(steps: readonly Step[], move: Step['move']): CitedLetter | null {
  const step = steps.findLast((each) => each.move === move);
  return step?.letterNo && step.letterDate ? { number: step.letterNo, date: step.letterDate } : null;
}

/** What an agreement says of the application that it answers. */
export interface Answered {
  readonly approved: { readonly application: CitedLetter; readonly approval: SentLetter } | null;
  /** Nota kesepahaman (MoU). */
  readonly memorandum: CitedLetter | null;
  /** What the data are needed for, in the applicant's words; empty when it has said nothing. */
  readonly need: string;
}

/** What an agreement says of its application; nothing for one that was entered as it stood. */
export async function answeredApplication(sql: Sql, applicationId: Uuid | null): Promise<Answered> {
  const application = await findApplication(sql, applicationId);
  if (!application) return { approved: null, memorandum: null, need: '' };
  const steps = await listSteps(sql, application.applicationId);
  const approval = letterOf(steps, 'approve');
  return {
    approved: approval && { application: citedApplication(application), approval: { ...approval, sender: DIRJEN } },
    memorandum: letterOf(steps, 'sign_mou'),
    need: application.form.note.trim(),
  };
}
