import { answerOf, api } from '../api/client.ts';
import type { Body } from '../api/queries.ts';
import { attachPaper } from './attach-paper.ts';
import { type DialogMove, movePapers, movePaths } from './dialog-moves.ts';
import { type Application, renewApplications } from './queries.ts';

/** What a move carries, as the API takes it. */
export type Carried = Omit<Body<'forwardApplication'>, 'version'> & Pick<Body<'returnApplication'>, 'remarks'>;

/** Makes a move of an application as it was seen, with a paper that is attached first where there is one. */
export async function sendMove(
  { applicationId: id, version }: Application,
  move: DialogMove,
  carried: Carried,
  file?: File,
): Promise<void> {
  const kind = movePapers[move];
  const fileId = kind && file ? await attachPaper(id, kind, file) : undefined;
  const decision = move === 'approve' || move === 'refuse' ? { decision: move } : {};
  const body = { version, ...carried, ...(fileId && { fileId }), ...decision };
  // What each of these takes is checked by the server; forwarding takes the most of it.
  const path = `/portal/v1/applications/{id}/${movePaths[move]}` as '/portal/v1/applications/{id}/forward';
  await answerOf(api.POST(path, { params: { path: { id } }, body }));
  await renewApplications();
}
