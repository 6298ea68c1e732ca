import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { Fault } from '../../kernel/index.ts';
import { lockAccount } from './add-factor.ts';
import { factorsOf, hasSecondFactor } from './factors.ts';
import { mustEnrol } from './policy.ts';
import { makeRecoveryCodes } from './recovery/make-recovery-codes.ts';

/** The authenticator app, or the passkey of an id. */
export type RemovedFactor = 'totp' | { readonly passkey: Buffer };

/**
 * Removes a second factor, and with the last one the recovery codes. Answers `factor_required` where it is the last one of
 * somebody whose role needs one; throws `not_found` when there is no such factor.
 */
export async function removeFactor(
  by: Administration,
  officer: Officer,
  factor: RemovedFactor,
): Promise<'removed' | 'factor_required'> {
  const { officerId, institutionId } = officer;
  return administer(by, async (tx, tell) => {
    await lockAccount(tx, officerId);
    const { totpAddedAt, passkeys } = await factorsOf(tx, officerId);
    if ((totpAddedAt === null ? 0 : 1) + passkeys === 1 && mustEnrol(officer)) return 'factor_required';
    const removed =
      factor === 'totp'
        ? await tx.query('DELETE FROM totp WHERE officer_id = $1', [officerId])
        : await tx.query('DELETE FROM passkey WHERE officer_id = $1 AND credential_id = $2', [
            officerId,
            factor.passkey,
          ]);
    if (removed.rowCount === 0) throw new Fault('not_found', 'There is no such factor.', { field: 'factor' });
    if (!hasSecondFactor(await factorsOf(tx, officerId))) {
      await tx.query('DELETE FROM recovery_code WHERE officer_id = $1', [officerId]);
    }
    const at = institutionId === null ? {} : { institutionId };
    tell('account.factor_removed', { ...at, reason: factor === 'totp' ? 'totp' : 'passkey' });
    return 'removed';
  });
}

/** Makes a new set of recovery codes, shown once; throws `conflict` where there is no factor that they stand in for. */
export async function renewRecoveryCodes(by: Administration, { officerId, institutionId }: Officer): Promise<string[]> {
  return administer(by, async (tx, tell) => {
    await lockAccount(tx, officerId);
    if (!hasSecondFactor(await factorsOf(tx, officerId))) {
      throw new Fault('conflict', 'There is no second factor yet.', {
        remedy: 'Enrol one; codes come with it.',
        indonesian: 'Faktor kedua belum ada. Daftarkan dahulu; kode pemulihan diberikan bersamanya.',
      });
    }
    tell('account.recovery_codes_made', institutionId === null ? {} : { institutionId });
    return makeRecoveryCodes(tx, officerId);
  });
}
