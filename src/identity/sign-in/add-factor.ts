import type pg from 'pg';
import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { endSessionsOf } from '../sessions/list-sessions.ts';
import { factorsOf, hasSecondFactor } from './factors.ts';
import { makeRecoveryCodes } from './recovery/make-recovery-codes.ts';

/** What whoever enrolled a factor is shown: the first one brings recovery codes with it, once. */
export interface AddedFactor {
  readonly recoveryCodes: readonly string[];
}

/** An officer, and the session that it is before; nobody is before one while an account is entered. */
export interface Own {
  readonly officer: Officer;
  readonly sessionId: Uuid | undefined;
}

/**
 * Enrols a second factor by what `insert` writes, and records it. With the first one every other session of the officer
 * ends: a password alone began it. An account that has no recovery codes left is given a set, because a factor without
 * them is a lock-out that waits for its phone to be lost.
 */
export async function addFactor(
  by: Administration,
  { officer: { officerId, institutionId }, sessionId }: Own,
  factor: 'totp' | 'passkey',
  insert: (tx: pg.PoolClient) => Promise<unknown>,
): Promise<AddedFactor> {
  return administer(by, async (tx, tell) => {
    await lockAccount(tx, officerId);
    if (!hasSecondFactor(await factorsOf(tx, officerId))) await endSessionsOf(tx, by.clock, officerId, sessionId);
    await insert(tx);
    const at = institutionId === null ? {} : { institutionId };
    tell('account.factor_added', { ...at, reason: factor });
    if ((await factorsOf(tx, officerId)).recoveryCodes > 0) return { recoveryCodes: [] };
    tell('account.recovery_codes_made', at);
    return { recoveryCodes: await makeRecoveryCodes(tx, officerId) };
  });
}

/** Lets changes of one account's factors take turns. */
export async function lockAccount(tx: pg.PoolClient, officerId: Officer['officerId']): Promise<void> {
  await tx.query('SELECT 1 FROM account WHERE officer_id = $1 FOR UPDATE', [officerId]);
}
