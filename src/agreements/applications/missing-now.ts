import type { FieldProblem } from '../../kernel/index.ts';
import type { Attachment } from './attachments.ts';
import { checkForm } from './check-form.ts';
import { type Application, isOpen } from './model.ts';
import { missingPapers, missingScan } from './papers.ts';

/** What an application lacks to go on from where it is. */
export function missingNow(application: Application, attachments: readonly Attachment[]): FieldProblem[] {
  const kinds = attachments.map(({ kind }) => kind);
  if (isOpen(application)) return [...checkForm(application), ...missingScan(application, kinds)];
  const { state } = application;
  return state === 'submitted' || state === 'under_review' ? missingPapers(application, kinds) : [];
}
