import { type Administration, administer } from '../audit/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { InstitutionContact } from './model.ts';

/**
 * Changes address, leader and supervisor of an institution by the letter that it sent, without an addendum
 * [assumption: setting `changeByLetter`]. Throws `invalid_input` or `not_found`.
 */
export async function changeInstitution(
  by: Administration,
  institutionId: Uuid,
  contact: InstitutionContact,
  letterNo: string,
): Promise<void> {
  if (letterNo.trim() === '')
    throw new Fault('invalid_input', 'A letter has a number.', { field: 'letterNo', indonesian: 'Isi nomor surat.' });
  const { address, leaderName, leaderPosition, supervisor } = contact;
  await administer(by, async (tx, tell) => {
    const text = `UPDATE institution SET address = $2, leader_name = $3, leader_position = $4, supervisor = $5
      WHERE institution_id = $1`;
    const changed = await tx.query(text, [institutionId, address, leaderName, leaderPosition, supervisor]);
    if (changed.rowCount === 0) throw new Fault('not_found', 'There is no such institution.', { field: 'institution' });
    tell('institution.changed', { institutionId, reason: letterNo });
  });
}
