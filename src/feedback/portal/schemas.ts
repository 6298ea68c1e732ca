import { type Static, Type } from 'typebox';
import { day, oneOf, paging, strict, textOrNull, uuid, uuidOrNull, words } from '../../access/index.ts';
import { frequencies, sensitivities } from '../../agreements/index.ts';
import { bilingual } from '../../verification/index.ts';
import { hintStates } from '../deaths/death-hints.ts';
import { doors } from '../intake/delivery.ts';
import { type RowReason, rowRemedies } from '../intake/row-errors.ts';

const instant = Type.String({ format: 'date-time' });
const instantOrNull = Type.Unsafe<Date | null>({ type: ['string', 'null'], format: 'date-time' });
const count = Type.Integer({ minimum: 0 });
const countOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
const period = strict({ from: day, until: day });
const limit = paging.limit;

export const AtInstitution = strict({ institution: uuid });
export type AtInstitution = Static<typeof AtInstitution>;
export const AtDelivery = strict({ delivery: uuid });
export type AtDelivery = Static<typeof AtDelivery>;
export const AtHint = strict({ hint: uuid });
export type AtHint = Static<typeof AtHint>;

/** What stands beside the file: the period that it is for, and over the counter the letter that it came with. */
export const DeliveryFacts = strict({
  period: Type.Optional(period),
  letter: Type.Optional(strict({ number: words(100), dated: day })),
});
export type DeliveryFacts = Static<typeof DeliveryFacts>;

export const AfterQuery = strict({ after: Type.Optional(uuid), limit });
export type AfterQuery = Static<typeof AfterQuery>;
export const PageQuery = strict(paging);
export type PageQuery = Static<typeof PageQuery>;
export const ArrearsQuery = strict({
  office: Type.Optional(Type.String({ pattern: '^(00|[1-9]\\d|[1-9]\\d{3})$' })),
  ...paging,
});
export type ArrearsQuery = Static<typeof ArrearsQuery>;
export const HintsQuery = strict({ state: Type.Optional(oneOf(hintStates)), after: Type.Optional(uuid), limit });
export type HintsQuery = Static<typeof HintsQuery>;

export const OpeningBody = strict({
  nik: Type.String({ maxLength: 40, description: '16 digits; spaces and hyphens are dropped.' }),
  caseRef: Type.String({ minLength: 3, maxLength: 100, description: 'Number of the ticket, application or letter.' }),
});
export type OpeningBody = Static<typeof OpeningBody>;

export const ClosingBody = strict({ result: oneOf(['confirmed_elsewhere', 'not_confirmed']), paper: words(100) });
export type ClosingBody = Static<typeof ClosingBody>;

const OpenPeriod = Type.Object({ from: day, until: day, dueOn: day });
const KindInArrears = Type.Object({
  key: Type.String(),
  kind: Type.String(),
  since: day,
  periods: Type.Array(OpenPeriod),
});

const Duty = Type.Object({
  ...{ key: Type.String(), kind: Type.String(), format: Type.String(), from: day, until: day },
  ...{ frequency: oneOf(frequencies), sensitivity: oneOf(sensitivities), readable: Type.Boolean() },
});

const NextDue = Type.Object({ key: Type.String(), kind: Type.String(), from: day, until: day, dueOn: day });

/** What an institution owes today, what of it is due next, and what is in arrears. */
export const DutiesView = Type.Object({
  duties: Type.Array(Duty),
  nextDue: Type.Array(NextDue, { description: 'Of each kind the oldest period to deliver for; the soonest first.' }),
  arrears: Type.Array(KindInArrears),
});

const receipt = {
  ...{ deliveryId: uuid, institutionId: uuid, institution: Type.String(), officeCode: Type.String() },
  ...{ receiptOffice: textOrNull, receiptNo: textOrNull, receivedOn: textOrNull, receivedAt: instant },
  ...{ door: oneOf(doors), officerId: uuidOrNull },
  letter: Type.Union([Type.Object({ number: Type.String(), dated: day, agendaNo: textOrNull }), Type.Null()]),
  period: Type.Union([period, Type.Null()]),
  ...{ rows: countOrNull, refused: countOrNull, values: count, newValues: count, repeatedValues: count },
  quality: Type.Union([
    Type.Object({ niks: count, accessed: count, sharedValues: count, malformedValues: count }),
    Type.Null(),
  ]),
  kinds: Type.Array(Type.Object({ key: Type.String(), from: day, until: day, values: count, newValues: count })),
};
export const ReceiptList = Type.Object({ receipts: Type.Array(Type.Object(receipt)) });

const RowError = Type.Object({
  place: count,
  field: Type.String(),
  reason: oneOf(Object.keys(rowRemedies) as RowReason[]),
  remedy: bilingual,
});

/** A receipt with the first of its errors; all of them are in the CSV. */
export const ReceiptView = Type.Object({ ...receipt, errors: Type.Array(RowError), errorCount: count });

export const ItemList = Type.Object({
  items: Type.Array(
    Type.Object({ key: Type.String(), nik: Type.String(), value: Type.String(), sensitivity: Type.String() }),
  ),
});

export const ArrearsList = Type.Object({
  total: count,
  institutions: Type.Array(
    Type.Object({
      ...{ institutionId: uuid, institution: Type.String(), officeCode: Type.String(), since: day, periods: count },
      kinds: Type.Array(KindInArrears),
    }),
  ),
});

export const OpeningView = Type.Object({
  outcome: oneOf(['feedback_shown', 'feedback_absent', 'feedback_withheld', 'limit_reached']),
  values: Type.Optional(Type.Array(Type.Object({ key: Type.String(), value: Type.String(), receivedAt: instant }))),
  requestId: Type.String({ description: 'Names the record of the log.' }),
});

const hint = {
  ...{ hintId: uuid, officeCode: Type.String(), institutionId: uuid, institution: Type.String() },
  ...{ state: oneOf(hintStates), reportedAt: instant, takenBy: uuidOrNull, takenAt: instantOrNull },
  ...{ closedBy: uuidOrNull, closedAt: instantOrNull, closingPaper: textOrNull },
  ...{ nik: Type.String(), diedOn: Type.String(), source: Type.String() },
};
export const HintView = Type.Object(hint);
export const HintList = Type.Object({ hints: Type.Array(HintView) });
