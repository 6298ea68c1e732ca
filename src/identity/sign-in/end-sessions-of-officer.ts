import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { endSessionsOf } from '../sessions/list-sessions.ts';

/** Ends all sessions of an officer, by an administrator, and forgets its browsers; what it signs in with stays. */
export async function endSessionsOfOfficer(by: Administration, { officerId, institutionId }: Officer): Promise<void> {
  await administer(by, async (tx, tell) => {
    await endSessionsOf(tx, by.clock, officerId);
    await tx.query('DELETE FROM known_browser WHERE officer_id = $1', [officerId]);
    tell('account.sessions_ended', { ...(institutionId !== null && { institutionId }), reason: officerId });
  });
}
