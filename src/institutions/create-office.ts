import { type Administration, administer } from '../audit/index.ts';
import { Fault } from '../kernel/index.ts';
import type { Office } from './model.ts';

/** Enters an office of the authority; throws `conflict` when its code is taken, `invalid_input` when it is no code. */
export async function createOffice(by: Administration, office: Office): Promise<void> {
  if (!/^(00|[1-9]\d|[1-9]\d{3})$/.test(office.officeCode)) {
    throw new Fault('invalid_input', `${office.officeCode} is no office code.`, {
      field: 'code',
      remedy: "Give '00' for pusat, two digits for a province, four for a regency or city.",
      indonesian:
        'Kode dinas tidak dapat diterima. Isi 00 untuk pusat, dua digit untuk provinsi, empat untuk kabupaten atau kota.',
    });
  }
  await administer(by, async (tx, tell) => {
    const text = 'INSERT INTO office (office_code, name, time_zone) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
    const made = await tx.query(text, [office.officeCode, office.name, office.timeZone]);
    if (made.rowCount === 0)
      throw new Fault('conflict', `Office ${office.officeCode} exists.`, {
        field: 'code',
        indonesian: 'Kode dinas itu sudah dipakai. Isi kode lain.',
      });
    tell('office.created', { reason: office.officeCode });
  });
}
