import { type Administration, administer } from '../../../audit/index.ts';
import type { Officer } from '../../../institutions/index.ts';
import { Fault } from '../../../kernel/index.ts';
import { accountOf } from '../accounts/account.ts';

/**
 * Links an officer of an office with its subject at the staff's identity provider, in place of one before. It is done on
 * purpose, by an administrator who knows both: an account is never made or found by what a provider says of an e-mail
 * address. Throws `invalid_input` for other people, and `conflict` when the officer has no account yet or the subject is
 * another's.
 */
export async function linkOidc(by: Administration, officer: Officer, issuer: string, subject: string): Promise<void> {
  const { officerId, officeCode } = officer;
  if (officeCode === null) {
    throw new Fault('invalid_input', 'The identity provider is for people of offices.', {
      field: 'officer',
      indonesian: 'Penyedia identitas hanya untuk petugas dinas. Pilih petugas dinas.',
    });
  }
  await administer(by, async (tx, tell) => {
    if (!(await accountOf(tx, officerId))) {
      throw new Fault('conflict', 'This officer has no account yet.', {
        remedy: 'Make its login letter.',
        indonesian: 'Petugas ini belum memiliki akun. Buat dahulu surat loginnya.',
      });
    }
    await tx.query('DELETE FROM oidc_link WHERE officer_id = $1', [officerId]);
    const text = `INSERT INTO oidc_link (issuer, subject, officer_id, linked_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT DO NOTHING`;
    const linked = await tx.query(text, [issuer, subject, officerId, new Date(by.clock.now())]);
    if (linked.rowCount === 0)
      throw new Fault('conflict', 'This subject is linked with another officer.', {
        field: 'subject',
        indonesian: 'Identitas ini sudah terhubung dengan petugas lain. Periksa identitasnya.',
      });
    tell('account.oidc_linked', { reason: officerId });
  });
}
