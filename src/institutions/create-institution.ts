import { type Administration, administer, type Tell } from '../audit/index.ts';
import { Fault, type Uuid, uuidV7 } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Institution, InstitutionContact } from './model.ts';

/** What is told of a new institution, with what is known of its address and leader; it starts active. */
export type NewInstitution = Omit<Institution, 'institutionId' | 'status'> & Partial<InstitutionContact>;

/** Enters an institution and answers its id; throws `invalid_input` or `conflict`, naming the field. */
export function createInstitution(by: Administration, institution: NewInstitution): Promise<Uuid> {
  return administer(by, (tx, tell) => createInstitutionIn(tx, tell, uuidV7(by.clock.now()), institution));
}

/** The same inside a transaction, under an id of the caller's. */
export async function createInstitutionIn(tx: Sql, tell: Tell, id: Uuid, institution: NewInstitution): Promise<Uuid> {
  check(institution);
  const i = { ...unknown, ...institution };
  const office = await tx.query('SELECT 1 FROM office WHERE office_code = $1', [i.officeCode]);
  if (office.rowCount === 0) {
    const remedy = 'Create the office first with `gapura office create`.';
    throw new Fault('not_found', `There is no office ${i.officeCode}.`, {
      field: 'office',
      remedy,
      indonesian: 'Dinas itu belum terdaftar. Pilih dinas dari daftar.',
    });
  }
  const made = await tx.query(
    `INSERT INTO institution (institution_id, office_code, slug, customer_id, name, class, kind, sector, address,
       leader_name, leader_position, supervisor)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
    [
      ...[id, i.officeCode, i.slug, i.customerId, i.name, i.class, i.kind, i.sector],
      ...[i.address, i.leaderName, i.leaderPosition, i.supervisor],
    ],
  );
  if (made.rowCount === 0) {
    throw new Fault('conflict', `The slug ${i.slug} or its customer id is taken.`, {
      field: 'slug',
      indonesian: 'Nama pendek lembaga atau nomor pelanggannya sudah dipakai. Isi yang lain.',
    });
  }
  tell('institution.created', { institutionId: id });
  return id;
}

const unknown: InstitutionContact = { address: '', leaderName: '', leaderPosition: '', supervisor: '' };

function check({ slug, customerId, name }: NewInstitution): void {
  if (!/^[A-Z0-9][A-Z0-9_]{1,62}$/.test(slug)) {
    const remedy = 'Use 2 to 63 upper-case letters, digits and underscores.';
    throw new Fault('invalid_input', `${slug} cannot stand in a path.`, {
      field: 'slug',
      remedy,
      indonesian:
        'Nama pendek lembaga terdiri atas 2 sampai 63 huruf besar, angka dan garis bawah. Perbaiki tulisannya.',
    });
  }
  if (customerId !== null && !/^\d{15}$/.test(customerId)) {
    throw new Fault('invalid_input', 'A customer id has 15 digits.', {
      field: 'customer-id',
      indonesian: 'Nomor pelanggan terdiri atas 15 digit. Periksa angkanya.',
    });
  }
  if (name.trim() === '')
    throw new Fault('invalid_input', 'An institution needs a name.', {
      field: 'name',
      indonesian: 'Isi nama lembaga.',
    });
}
