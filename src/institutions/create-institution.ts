import { type Administration, administer } from '../audit/index.ts';
import { Fault, type Uuid, uuidV7 } from '../kernel/index.ts';
import type { Institution } from './model.ts';

/** What is told of a new institution; it starts active. */
export type NewInstitution = Omit<Institution, 'institutionId' | 'status'>;

/** Enters an institution and answers its id; throws `invalid_input` or `conflict`, naming the field. */
export async function createInstitution(by: Administration, institution: NewInstitution): Promise<Uuid> {
  check(institution);
  const id = uuidV7(by.clock.now());
  await administer(by, async (tx, tell) => {
    const i = institution;
    const office = await tx.query('SELECT 1 FROM office WHERE office_code = $1', [i.officeCode]);
    if (office.rowCount === 0) {
      const remedy = 'Create the office first with `gapura office create`.';
      throw new Fault('not_found', `There is no office ${i.officeCode}.`, { field: 'office', remedy });
    }
    const made = await tx.query(
      `INSERT INTO institution (institution_id, office_code, slug, customer_id, name, class, kind, sector)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [id, i.officeCode, i.slug, i.customerId, i.name, i.class, i.kind, i.sector],
    );
    if (made.rowCount === 0) {
      throw new Fault('conflict', `The slug ${i.slug} or its customer id is taken.`, { field: 'slug' });
    }
    tell('institution.created', { institutionId: id });
  });
  return id;
}

function check({ slug, customerId, name }: NewInstitution): void {
  if (!/^[A-Z0-9][A-Z0-9_]{1,62}$/.test(slug)) {
    const remedy = 'Use 2 to 63 upper-case letters, digits and underscores.';
    throw new Fault('invalid_input', `${slug} cannot stand in a path.`, { field: 'slug', remedy });
  }
  if (customerId !== null && !/^\d{15}$/.test(customerId)) {
    throw new Fault('invalid_input', 'A customer id has 15 digits.', { field: 'customer-id' });
  }
  if (name.trim() === '') throw new Fault('invalid_input', 'An institution needs a name.', { field: 'name' });
}
