import { type Administration, administer } from '../../../audit/index.ts';
import { getOffice } from '../../../institutions/index.ts';
import { type Day, dayAt, Fault } from '../../../kernel/index.ts';
import type { ListedFollowUp } from './model.ts';

/**
 * Closes a follow-up of signed minutes: on which day it was done, and what is to be said of it. The minutes stay as they
 * were signed. Throws `invalid_input` for a day before they were signed or to come, `conflict` when it is closed already.
 */
export async function closeFollowUp(
  by: Administration,
  { findingId, institutionId, signedOn, minutesNo, officeCode }: ListedFollowUp,
  { on, remark }: { readonly on: Day; readonly remark: string },
): Promise<void> {
  const { timeZone } = await getOffice(by.pool, officeCode);
  if (on < signedOn || on > dayAt(by.clock.business(), timeZone)) {
    throw new Fault('invalid_input', 'The day lies between the signing of the minutes and today.', {
      field: 'on',
      indonesian: 'Tanggalnya berada di antara penandatanganan berita acara dan hari ini. Periksa tanggalnya.',
    });
  }
  await administer(by, async (tx, tell) => {
    const text = 'UPDATE finding SET closed_on = $2, closed_remark = $3 WHERE finding_id = $1 AND closed_on IS NULL';
    if ((await tx.query(text, [findingId, on, remark])).rowCount === 0) {
      throw new Fault('conflict', 'The follow-up is closed already.', {
        field: 'closed',
        indonesian: 'Tindak lanjut ini sudah selesai.',
      });
    }
    tell('follow_up.closed', { institutionId, reason: minutesNo });
  });
}
