import { type Administration, administer } from '../audit/index.ts';
import { Fault } from '../kernel/index.ts';
import type { Letterhead } from './model.ts';

/** Changes what stands on top of an office's letters from now on; letters that were printed stay. Throws `not_found`. */
export async function changeLetterhead(by: Administration, officeCode: string, head: Letterhead): Promise<void> {
  await administer(by, async (tx, tell) => {
    const text = 'UPDATE office SET government = $2, address = $3, contact = $4 WHERE office_code = $1';
    const changed = await tx.query(text, [officeCode, head.government, head.address, head.contact]);
    if (changed.rowCount === 0) throw new Fault('not_found', 'There is no such office.', { field: 'office' });
    tell('office.changed', { reason: officeCode });
  });
}
