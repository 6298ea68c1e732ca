import { type Static, Type } from 'typebox';
import { line, oneOf, paging, strict, textOrNull, uuid, uuidOrNull, words } from '../../access/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { routings, type TicketResult, ticketOutcomes, ticketResults, ticketStates } from '../model.ts';
import { moves } from '../moves.ts';

const instant = Type.String({ format: 'date-time' });
const count = Type.Integer();
const bilingual = Type.Object({ id: Type.String(), en: Type.String() });
const move = oneOf(moves.map((rule) => rule.move));

/** The ticket of a path. */
export const AtTicket = strict({ ticket: uuid });
export type AtTicket = Static<typeof AtTicket>;

/** The verification of a path: the `id` of the answer that was given. */
export const AtVerification = strict({ verification: uuid });
export type AtVerification = Static<typeof AtVerification>;

/** Bodies. No NIK: the record of the verification has it. */
export const OpeningBody = strict({
  verification: Type.Unsafe<Uuid>({ ...uuid, description: 'The `id` of the answer that was given.' }),
  remark: Type.Optional(line(200)),
});
export type OpeningBody = Static<typeof OpeningBody>;

export const AnswerBody = strict({
  result: oneOf(ticketResults),
  tell: Type.Optional({
    ...words(300),
    description: 'What the person is told; the usual sentence of the result without.',
  }),
});
export type AnswerBody = Static<typeof AnswerBody>;

/** Which tickets are listed, and which page. */
export const TicketsQuery = strict({
  state: Type.Optional(oneOf(ticketStates)),
  office: Type.Optional(Type.String({ maxLength: 4 })),
  institution: Type.Optional(uuid),
  olderThanDays: Type.Optional(Type.String({ pattern: '^\\d{1,4}$' })),
  reference: Type.Optional(Type.String({ maxLength: 20, description: 'As somebody says it: `7f4 q9x`.' })),
  order: Type.Optional(oneOf(['newest', 'oldest'])),
  after: Type.Optional(uuid),
  limit: paging.limit,
});
export type TicketsQuery = Static<typeof TicketsQuery>;

const listed = {
  ticketId: uuid,
  reference: Type.String(),
  state: oneOf(ticketStates),
  stateSince: instant,
  outcome: oneOf(ticketOutcomes),
  officeCode: Type.String(),
  officeName: Type.String(),
  institutionId: uuid,
  institution: Type.String(),
  nik: Type.Unsafe<string | null>({
    ...textOrNull,
    description: 'Masked but for its sequence; null once the ticket is over.',
  }),
  openedAt: instant,
  isLate: Type.Boolean({
    description: 'True when the office has let it wait longer than the setting `ticketLateDays`.',
  }),
  result: Type.Unsafe<TicketResult | null>({ type: ['string', 'null'], enum: [...ticketResults, null] }),
};

/** What is answered. */
export const TicketList = Type.Object({
  tickets: Type.Array(Type.Object(listed)),
  next: uuidOrNull,
  counts: Type.Object(
    { opened: count, taken_up: count, answered: count, late: count },
    { description: 'Of the same filters, whatever state is listed; what is closed or withdrawn is not counted.' },
  ),
  lateAfterDays: count,
});

export const TicketView = Type.Object({
  ...listed,
  rightId: uuid,
  verificationId: uuid,
  office: Type.Object({ name: Type.String(), address: Type.String(), contact: Type.String() }),
  routedBy: oneOf(routings),
  because: bilingual,
  remark: textOrNull,
  tellPerson: textOrNull,
  moves: Type.Array(move, { description: 'What whoever reads this may do next.' }),
  mayReveal: Type.Boolean(),
  history: Type.Array(
    Type.Object({
      move: oneOf(['open', ...moves.map((rule) => rule.move)]),
      at: instant,
      officerName: Type.Unsafe<string | null>({ ...textOrNull, description: 'Null for the clock.' }),
      officeCode: textOrNull,
    }),
  ),
});
export type TicketView = Static<typeof TicketView>;

/** The ticket of a verification; null while there is none. */
export const TicketOfView = Type.Object({ ticket: Type.Union([TicketView, Type.Null()]) });

export const RevealView = Type.Object({
  outcome: oneOf(['ticket_shown', 'limit_reached']),
  nik: Type.Optional(Type.String()),
  remark: Type.Optional(Type.String()),
  inRegisterNow: Type.Optional(
    Type.Boolean({
      description: 'True when the register has the NIK now, as active: a verification would be answered.',
    }),
  ),
  requestId: Type.String({ description: 'Names the record of the log.' }),
});
