import type { Static } from 'typebox';
import { may } from '../../access/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { type Attachment, listAttachments } from './attachments.ts';
import { ageOf, type ListedApplication } from './list-applications.ts';
import { missingNow } from './missing-now.ts';
import { type Application, isOpen } from './model.ts';
import { movesFrom } from './moves.ts';
import { askedPapers, type PaperKindName, paperKinds } from './papers.ts';
import type { ApplicationView, AttachmentView, ListView } from './route-schemas.ts';
import { isForSecondPerson } from './second-person.ts';
import { listSteps } from './timeline.ts';
import { placeOf, wayOf } from './way-of.ts';

/** An application as an officer sees it: form, papers, what is missing, each step, and what may be done next. */
export async function viewApplication(
  sql: Sql,
  application: Application,
  officer: Officer,
  today: Day,
): Promise<Static<typeof ApplicationView>> {
  const { applicationId, state, applicant, form, timeZone: _, ...shown } = application;
  const attachments = await listAttachments(sql, applicationId);
  const steps = await listSteps(sql, applicationId);
  const way = wayOf(application, await readSettings(sql));
  return {
    ...shown,
    applicationId,
    state,
    ageDays: ageOf(application, today),
    applicant: { ...applicant },
    form: structuredClone(form) as Static<typeof ApplicationView>['form'],
    missing: missingNow(application, attachments),
    papers: askedPapers(application, way).map((paper) => ({
      ...paper,
      there: attachments.some(({ kind }) => kind === paper.kind),
    })),
    attachments: attachments.map(viewAttachment),
    attachable: attachableBy(officer, application),
    way,
    moves: movesFrom(state, way).map(({ move, to, act, carries }) => ({
      move,
      to,
      carries: [...carries],
      permitted: may(officer, act, placeOf(application)) && isForSecondPerson(act, steps, officer),
    })),
    timeline: steps.map(({ officerId, at, ...step }) => ({
      ...step,
      remarks: [...step.remarks],
      own: officerId === officer.officerId,
      at: at.toISOString(),
    })),
  };
}

/** Kinds of papers that an officer may add to an application as it is. */
function attachableBy(officer: Officer, application: Application): PaperKindName[] {
  if (officer.officeCode === null && !isOpen(application)) return [];
  const kinds = Object.keys(paperKinds) as PaperKindName[];
  return kinds.filter((kind) => may(officer, paperKinds[kind].act, placeOf(application)));
}

/** A paper as it is listed. */
export function viewAttachment({ addedBy: _, storedAt, ...paper }: Attachment): Static<typeof AttachmentView> {
  return { ...paper, storedAt: storedAt.toISOString() };
}

/** A page of a list; `next` is where the page behind it begins, null on the last. */
export function viewList(applications: readonly ListedApplication[], limit: number): Static<typeof ListView> {
  const last = applications.at(-1);
  return {
    applications: applications.map(({ applicant, form, timeZone: _, ...shown }) => {
      const { name, class: of, kind } = applicant;
      return { ...shown, name, class: of, kind, purpose: form.purpose, method: form.method };
    }),
    next: last && applications.length === limit ? last.applicationId : null,
  };
}
