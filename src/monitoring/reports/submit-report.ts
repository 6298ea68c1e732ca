import { type Administration, administer } from '../../audit/index.ts';
import { getInstitution, type Officer } from '../../institutions/index.ts';
import { dayAt, Fault } from '../../kernel/index.ts';
import { notify } from '../../notices/index.ts';
import type { UsageReport } from './model.ts';

/**
 * Submits a report with what the institution says of it, and tells its office, in one transaction. A sanction that was
 * decided for it is lifted by an officer and never by itself. Throws `conflict` when it was submitted already, and
 * `invalid_input` for remarks that hold what looks like a NIK.
 */
export async function submitReport(
  by: Administration,
  { officerId }: Officer,
  { reportId, institutionId, year, semester }: UsageReport,
  remarks: string,
): Promise<void> {
  if (/(?:\d[\s.-]*){16}/.test(remarks)) {
    const remedy = 'Name nobody in a report.';
    throw new Fault('invalid_input', 'The remarks hold sixteen digits, as a NIK does.', {
      field: 'remarks',
      remedy,
      indonesian: 'Catatan memuat enam belas digit seperti NIK. Hapus angka itu; laporan tidak menyebut orang.',
    });
  }
  const { timeZone, name: institution, officeCode } = await getInstitution(by.pool, institutionId);
  const today = dayAt(by.clock.business(), timeZone);
  await administer(by, async (tx, tell) => {
    const text = `UPDATE usage_report SET submitted_on = $2, submitted_by = $3, remarks = $4
      WHERE report_id = $1 AND submitted_on IS NULL`;
    const submitted = await tx.query(text, [reportId, today, officerId, remarks]);
    if (submitted.rowCount === 0) {
      throw new Fault('conflict', 'The report was submitted already.', {
        field: 'report',
        indonesian: 'Laporan ini sudah disampaikan.',
      });
    }
    tell('report.submitted', { institutionId, reason: `${year}/${semester}` });
    await notify(tx, by.clock, {
      to: { officeCode },
      kind: 'report.submitted',
      about: reportId,
      data: { institution, semester, year },
      key: `report.submitted/${reportId}`,
    });
  });
}
