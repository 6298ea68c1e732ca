import type { Administration, Tell } from '../audit/index.ts';
import { getOfficer } from '../institutions/index.ts';
import { type Day, parseUuid, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { attach } from './applications/attachments.ts';
import { getApplication } from './applications/find-application.ts';
import { recordMove } from './applications/record-move.ts';
import type { Agreement } from './model.ts';

/** A paper that was signed: what the step of the application carries. */
export interface SignedPart {
  readonly number: string;
  readonly signedOn: Day;
  readonly fileId: Uuid;
}

/**
 * Leads the application that an agreement answers along with it, in the same transaction: drafted, signed, annex signed.
 * Agreements that were entered as they stood answer none. Throws as `recordMove` does.
 */
export async function leadApplication(
  tx: Sql,
  tell: Tell,
  by: Administration,
  { applicationId }: Pick<Agreement, 'applicationId'>,
  move: 'draft_pks' | 'sign_pks' | 'sign_juknis',
  paper?: SignedPart,
): Promise<void> {
  const officerId = parseUuid(by.actor);
  if (applicationId === null || officerId === undefined) return;
  const officer = await getOfficer(tx, officerId);
  const application = await getApplication(tx, applicationId);
  if (!paper) {
    await recordMove(tx, tell, by.clock, { application, move, officer });
    return;
  }
  const { number, signedOn, fileId } = paper;
  await attach(tx, by.clock, { applicationId, kind: 'signed_document', fileId, addedBy: officerId });
  const details = { letterNo: number, letterDate: signedOn, fileId };
  await recordMove(tx, tell, by.clock, { application, move, officer, details });
}
