import { revokeRightsUnder } from '../access/index.ts';
import { type Administration, administer } from '../audit/index.ts';
import { type Day, Fault, type Uuid, uuidV7 } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** Perjanjian kerja sama (PKS): what rights are granted under. */
export interface Agreement {
  readonly agreementId: Uuid;
  readonly institutionId: Uuid;
  readonly number: string;
  readonly startsOn: Day;
  /** The last day of access. */
  readonly endsOn: Day;
  /** The agreement that this one continues. */
  readonly renews: Uuid | null;
  readonly note: string | null;
  readonly status: 'active' | 'ended';
}

export type NewAgreement = Omit<Agreement, 'agreementId' | 'status' | 'renews' | 'note'> &
  Partial<Pick<Agreement, 'renews' | 'note'>>;

const columns = `agreement_id AS "agreementId", institution_id AS "institutionId", number, starts_on::text AS "startsOn",
  ends_on::text AS "endsOn", renews, note, status`;

/** Agreements of one institution, by their last day. */
export async function listAgreements(sql: Sql, institutionId: Uuid): Promise<Agreement[]> {
  const text = `SELECT ${columns} FROM agreement WHERE institution_id = $1 ORDER BY ends_on`;
  return (await sql.query<Agreement & Record<string, unknown>>(text, [institutionId])).rows;
}

/** The agreement of a number or id; throws `not_found`. */
export async function getAgreement(sql: Sql, numberOrId: string): Promise<Agreement> {
  const text = `SELECT ${columns} FROM agreement WHERE number = $1 OR agreement_id::text = lower($1)`;
  const found = (await sql.query<Agreement & Record<string, unknown>>(text, [numberOrId])).rows[0];
  if (found) return found;
  const remedy = 'See `gapura agreement list INSTITUTION`.';
  throw new Fault('not_found', `There is no agreement ${numberOrId}.`, { field: 'agreement', remedy });
}

/** Enters a signed agreement and answers its id; throws `invalid_input` or `conflict`. */
export async function createAgreement(by: Administration, agreement: NewAgreement): Promise<Uuid> {
  const { institutionId, number, startsOn, endsOn, renews = null, note = null } = agreement;
  if (endsOn < startsOn) throw new Fault('invalid_input', 'The agreement ends before it begins.', { field: 'ends' });
  const id = uuidV7(by.clock.now());
  await administer(by, async (tx, tell) => {
    const made = await tx.query(
      `INSERT INTO agreement (agreement_id, institution_id, number, starts_on, ends_on, renews, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [id, institutionId, number, startsOn, endsOn, renews, note],
    );
    if (made.rowCount === 0) throw new Fault('conflict', `The agreement ${number} exists.`, { field: 'number' });
    tell('agreement.created', { institutionId, reason: number });
  });
  return id;
}

/** Ends an agreement before its day and revokes the rights under it, in one transaction; throws `conflict`. */
export async function endAgreement(by: Administration, agreement: Agreement, reason: string): Promise<void> {
  const { agreementId, institutionId } = agreement;
  await administer(by, async (tx, tell) => {
    const text = "UPDATE agreement SET status = 'ended' WHERE agreement_id = $1 AND status = 'active'";
    const ended = await tx.query(text, [agreementId]);
    if (ended.rowCount === 0) throw new Fault('conflict', 'The agreement has ended already.', { field: 'agreement' });
    tell('agreement.ended', { institutionId, reason });
    const revoked = await revokeRightsUnder(tx, agreementId);
    for (const rightId of revoked) tell('right.revoked', { institutionId, rightId, reason });
  });
}
