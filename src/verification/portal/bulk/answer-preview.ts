import type { FastifyReply } from 'fastify';
import {
  type BulkCall,
  type BulkDesk,
  type BulkDoor,
  declaredIn,
  fileProblem,
  headerNotice,
  lookingAt,
  sendProblem,
  takeUpload,
} from '../../native/index.ts';
import type { PreviewView } from './row-schemas.ts';

/**
 * Looks into a file for the screen on which its columns are named. Whatever is wrong with its header is told beside it, so
 * that it can be mended there; what is no table is refused as an upload of it would be. Nothing of it is kept.
 */
export function answerPreview(call: BulkCall, door: BulkDoor, desk: BulkDesk): Promise<FastifyReply> {
  const { request, reply, caller } = call;
  const saying = lookingAt(caller.saying);
  return takeUpload(call, door, { folder: desk.folder, saying }, async ({ path, fields, right }) => {
    const granted = right.granted.map(({ name }) => name);
    const look = await desk.look(path, { mapping: fields.columns, declared: declaredIn(fields), granted });
    if ('refusal' in look) return sendProblem(request, reply, 'file_refused', fileProblem(look), door.publicUrl);
    const { format, delimiter, encoding, sheet, header, columns, problems, isUsable, rows } = look;
    return reply.send({
      ...{ format, delimiter, encoding, sheet, isUsable },
      columns: header.map((name, at) => ({ name, element: columns[at] ?? null })),
      notices: problems.map(headerNotice),
      rows: rows.map(({ line, cells }) => ({ line, cells: [...cells] })),
    } satisfies PreviewView);
  });
}
