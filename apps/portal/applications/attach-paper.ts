import { answerOf, api } from '../api/client.ts';
import type { PaperKind } from './queries.ts';

/** What the server takes: the kinds of files, and bytes of one. */
export const FILE_TYPES = '.pdf,.jpg,.jpeg,.png';
const MOST_BYTES = 10 * 1024 * 1024;

/** True for a file that the server would not take; it looks into the file itself besides. */
export function isUnfit(file: File): boolean {
  return file.size > MOST_BYTES || file.size === 0 || !/\.(pdf|jpe?g|png)$/i.test(file.name);
}

/** Adds a paper to an application and answers its id. */
export async function attachPaper(id: string, kind: PaperKind, file: File): Promise<string> {
  const form = new FormData();
  form.set('file', file);
  const { attachments } = await answerOf(
    api.POST('/portal/v1/applications/{id}/attachments', {
      params: { path: { id }, query: { kind } },
      // The document describes a file as text; it goes as a form.
      body: form as unknown as { file: string },
    }),
  );
  return attachments.findLast((paper) => paper.kind === kind)?.fileId ?? '';
}
