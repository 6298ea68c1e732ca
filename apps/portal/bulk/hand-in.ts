import { answerOf, api } from '../api/client.ts';
import type { Job, Preview } from './queries.ts';

/** What a column of a file is, by its name: an element, or null for one that is not asked about. */
export type Mapping = Readonly<Record<string, string | null>>;

/** What each column is, in the order of the file ('' for one that is not asked about), and for which case. */
export interface ColumnFields {
  readonly columns: string[];
  readonly caseRef: string;
}

/** Looks into a file: header, first rows, what its columns are taken for. The server keeps nothing of it. */
export function previewList(right: string, file: File): Promise<Preview> {
  const params = { path: { right } };
  return answerOf(api.POST('/portal/v1/rights/{right}/bulk-previews', { params, ...listBody({}, file) }));
}

/** Hands a list in and has it checked; nothing is asked before the job is started. */
export function handInList(
  right: string,
  file: File,
  { columns, caseRef }: { readonly columns: Mapping; readonly caseRef: string },
): Promise<Job> {
  const said = { columns: JSON.stringify(columns), ...(caseRef && { caseRef }) };
  const params = { path: { right } };
  return answerOf(api.POST('/portal/v1/rights/{right}/bulk-verifications', { params, ...listBody(said, file) }));
}

/** Fields first, the file last: it is stored as it comes. */
function listBody(said: Readonly<Record<string, string>>, file: File) {
  return {
    // The types know a file as text in the body; what is sent is made by the serializer.
    body: { ...said, file: file as unknown as string },
    bodySerializer: (body: Readonly<Record<string, string | Blob>>): FormData => {
      const form = new FormData();
      for (const [name, value] of Object.entries(body)) form.append(name, value);
      return form;
    },
  };
}
