import { answerOf, api } from '../api/client.ts';
import { fileBody } from '../forms/file-body.ts';
import type { PaperKind } from './queries.ts';

/** Bytes of a file that the server takes. */
const MOST_BYTES = 10 * 1024 * 1024;

/** True for a file that the server would not take; it looks into the file itself besides. */
export function isUnfit(file: File): boolean {
  return file.size > MOST_BYTES || file.size === 0 || !/\.(pdf|jpe?g|png)$/i.test(file.name);
}

/** Adds a paper to an application and answers its id. */
export async function attachPaper(id: string, kind: PaperKind, file: File): Promise<string> {
  const { attachments } = await answerOf(
    api.POST('/portal/v1/applications/{id}/attachments', {
      params: { path: { id }, query: { kind } },
      body: fileBody(file),
    }),
  );
  return attachments.findLast((paper) => paper.kind === kind)?.fileId ?? '';
}
