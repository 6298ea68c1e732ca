import { Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/**
 * Says, inside the caller's transaction, which institution an application is of, once it is entered; its people can read it
 * from then on. Throws `conflict` when it is another's, or the institution is looked after by another office.
 */
export async function bindInstitution(tx: Sql, applicationId: Uuid, institutionId: Uuid): Promise<void> {
  const bound = await tx.query(
    `UPDATE application a SET institution_id = $2 FROM institution i WHERE a.application_id = $1 AND i.institution_id = $2
       AND i.office_code = a.office_code AND coalesce(a.institution_id, $2) = $2`,
    [applicationId, institutionId],
  );
  if (bound.rowCount === 1) return;
  throw new Fault('conflict', 'The application is not of this institution.', {
    field: 'institutionId',
    indonesian: 'Permohonan ini bukan milik lembaga tersebut. Pilih lembaga yang mengajukannya.',
  });
}
