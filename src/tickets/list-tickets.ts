import { regionOf } from '../access/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { type TicketRow, ticketsSql } from './find-tickets.ts';
import type { Ticket, TicketState } from './model.ts';

/** Whose tickets an officer sees: those for the offices of its region, or those of its institution. */
export type Reader = Pick<Officer, 'officeCode' | 'institutionId'>;

/** What is looked for; what is left out is not asked. */
export interface TicketFilter {
  /** An office, with what lies in its region. */
  readonly office?: string | undefined;
  readonly institution?: Uuid | undefined;
  /** Opened before. */
  readonly openedBefore?: Date | undefined;
  readonly reference?: string | undefined;
}

/** Which of them, and which page: `after` is the id of the last one of the page before. */
export interface TicketPage {
  readonly state?: TicketState | undefined;
  readonly order: 'newest' | 'oldest';
  readonly after?: Uuid | undefined;
  readonly limit: number;
}

/** The first six values: who reads, and what is looked for. Whoever is of nothing sees nothing. */
export const seenSql = `num_nonnulls($1::text, $2::uuid) = 1
  AND ($1::text IS NULL OR t.office_code LIKE $1 || '%') AND ($2::uuid IS NULL OR t.institution_id = $2)
  AND ($3::text IS NULL OR t.office_code LIKE $3 || '%') AND ($4::uuid IS NULL OR t.institution_id = $4)
  AND ($5::timestamptz IS NULL OR t.opened_at < $5) AND ($6::text IS NULL OR t.reference = $6)`;

/** The values of {@link seenSql}; the region of pusat is the empty prefix. */
export function seenValues(reader: Reader, { office, institution, openedBefore, reference }: TicketFilter): unknown[] {
  const region = (code: string | null | undefined) => (code == null ? null : regionOf(code));
  const asked = [region(office), institution ?? null, openedBefore ?? null, reference ?? null];
  return [region(reader.officeCode), reader.institutionId, ...asked];
}

const listSql = {
  newest: `${ticketsSql} WHERE ${seenSql} AND ($7::text IS NULL OR t.state = $7)
    AND ($8::uuid IS NULL OR t.ticket_id < $8) ORDER BY t.ticket_id DESC LIMIT $9`,
  oldest: `${ticketsSql} WHERE ${seenSql} AND ($7::text IS NULL OR t.state = $7)
    AND ($8::uuid IS NULL OR t.ticket_id > $8) ORDER BY t.ticket_id LIMIT $9`,
};

/** Tickets that an officer may see, a page at a time. */
export async function listTickets(
  sql: Sql,
  reader: Reader,
  filter: TicketFilter,
  { state, order, after, limit }: TicketPage,
): Promise<Ticket[]> {
  const values = [...seenValues(reader, filter), state ?? null, after ?? null, limit];
  return (await sql.query<TicketRow>(listSql[order], values)).rows;
}
