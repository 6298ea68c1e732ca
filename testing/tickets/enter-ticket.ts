import { appendInTransaction, type Entry } from '../../src/audit/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import { composeNik, type Nik, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { inTransaction } from '../../src/platform/sql/index.ts';
import { getTicket, openTicket, type Ticket } from '../../src/tickets/index.ts';
import { signedRight } from '../agreements/index.ts';
import type { Authority } from '../rights/index.ts';
import type { Staff } from '../staff/index.ts';

/** What an operator asked and was not answered for. */
export interface TicketOf {
  readonly operator: Officer;
  readonly rightId: Uuid;
  readonly nik: Nik;
  readonly outcome?: string;
  readonly remark?: string;
}

/** Writes into the log that an operator asked about a NIK and what it was told, as the gate would; answers the call's id. */
export async function recordUnanswered(
  { pool, clock, keys }: Authority,
  { operator, rightId, nik, outcome = 'not_found' }: TicketOf,
): Promise<Uuid> {
  const at = clock.now();
  const requestId = uuidV7(at);
  const who = { institutionId: operator.institutionId as Uuid, rightId, officerRef: operator.officerId };
  const entry: Entry = {
    ...who,
    at,
    kind: 'verification',
    outcome,
    requestId,
    nik,
    charged: 1,
    elements: [],
    results: [],
  };
  await inTransaction(pool, (tx) => appendInTransaction(tx, [entry], { keys, clock, name: 'test' }));
  return requestId;
}

/** Has an operator open a ticket about what it was not answered for. */
export async function enterTicket(by: Authority, of: TicketOf): Promise<Ticket> {
  const verificationId = await recordUnanswered(by, of);
  return getTicket(by.pool, await openTicket(by, of.operator, { verificationId, remark: of.remark ?? '' }));
}

/** Those of NIKs that nobody has. */
let sequence = 9_100;

/** Has the hospital's operator open a ticket about a NIK of the city that the register does not have. */
export async function hospitalTicket(
  by: Authority,
  { hospital }: Staff,
  change: Partial<TicketOf> = {},
): Promise<Ticket> {
  const rightId = change.rightId ?? (await signedRight(by, hospital.institutionId, { method: 'web_portal' }));
  sequence += 1;
  const nik = composeNik('327801', '1990-01-01', 'L', sequence);
  return enterTicket(by, { operator: hospital.operator, nik, ...change, rightId });
}
