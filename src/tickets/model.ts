import type { Place } from '../access/index.ts';
import type { Uuid } from '../kernel/index.ts';

/** Outcomes of a verification that a ticket can be opened for: what the Disdukcapil, and nobody else, can mend. */
export const ticketOutcomes = ['not_found', 'inactive', 'duplicate'] as const;
export type TicketOutcome = (typeof ticketOutcomes)[number];

/** States of a ticket. `closed` and `withdrawn` are final, and no longer hold whose NIK it was. */
export const ticketStates = ['opened', 'taken_up', 'answered', 'closed', 'withdrawn'] as const;
export type TicketState = (typeof ticketStates)[number];

/** States in which somebody still has something to do. */
export const unfinishedStates = ['opened', 'taken_up', 'answered'] as const satisfies readonly TicketState[];

/**
 * What an office found out: the NIK is consolidated, the person is registered in another region, has to come to the
 * office, is not registered at all, or the NIK was typed wrong [assumption: no rule lists the answers].
 */
export const ticketResults = [
  'consolidated',
  'registered_elsewhere',
  'must_come',
  'no_such_person',
  'wrong_nik',
] as const;
export type TicketResult = (typeof ticketResults)[number];

/** Why an office is asked and no other; see `chooseOffice`. */
export const routings = ['regency', 'province', 'pusat', 'institution'] as const;
export type Routing = (typeof routings)[number];

/** Tiket konsolidasi NIK: an operator asks an office to see to a NIK that the register does not answer for. */
export interface Ticket {
  readonly ticketId: Uuid;
  /** Such as `K-7F4-2Q9`: what people say to each other on the telephone. */
  readonly reference: string;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly rightId: Uuid;
  readonly officeCode: string;
  readonly officeName: string;
  readonly routedBy: Routing;
  /** Id of the request that was answered so; the log has its record. */
  readonly verificationId: Uuid;
  readonly outcome: TicketOutcome;
  readonly openedBy: Uuid;
  readonly openedAt: Date;
  readonly state: TicketState;
  readonly stateSince: Date;
  /** The reviewer who took it up; null before that. */
  readonly takenUpBy: Uuid | null;
  readonly result: TicketResult | null;
  /** What the person is told, in the office's words; null until it has answered. */
  readonly tell: string | null;
  /** Number of the key that sealed it, and NIK and remark under it; null once the ticket is over. */
  readonly keyNo: number | null;
  readonly sealed: Buffer | null;
}

/** Where a ticket lies: with the office that is asked, and with the institution that asks. */
export function placeOf({ officeCode, institutionId }: Pick<Ticket, 'officeCode' | 'institutionId'>): Place {
  return { officeCode, institutionId };
}
