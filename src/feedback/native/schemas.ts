import { type Static, Type } from 'typebox';
import { bilingual } from '../../verification/index.ts';
import { type RowReason, rowRemedies } from '../intake/row-errors.ts';
import { maxPushRows } from '../read-feedback-push.ts';

/** Text without control characters and broken ones; what else is wrong with it is told of its row. */
const text = (most: number, description: string) => Type.String({ maxLength: most, description });
const day = (description: string) => Type.String({ format: 'date', description });
const count = (description: string) => Type.Integer({ minimum: 0, description });
const MOST_SENT = 2_000;

const value = text(MOST_SENT, 'At most 500 characters are kept.');
const row = Type.Object(
  {
    nik: text(40, 'NIK, 16 digits as text.'),
    values: Type.Record(Type.String(), Type.Union([value, Type.Array(value, { maxItems: 50 })]), {
      description:
        'Values by the keys of the agreement, in any case; a list where a person has several. KEMATIAN (YYYY-MM-DD) and SUMBER_KEMATIAN report a death, whatever was agreed.',
    }),
  },
  { additionalProperties: false },
);

/** Body of `POST /v1/feedback-deliveries`. */
export const FeedbackDeliveryRequest = Type.Object(
  {
    period: Type.Optional(
      Type.Object(
        { from: day('First day.'), until: day('Last day, at most 366 days later and not after today.') },
        {
          additionalProperties: false,
          description:
            'The period that it is for. The last one that is over, and the running one, when it is left out.',
        },
      ),
    ),
    rows: Type.Array(row, { minItems: 1, maxItems: maxPushRows }),
  },
  { $id: 'FeedbackDeliveryRequest', additionalProperties: false },
);
export type FeedbackDeliveryRequest = Static<typeof FeedbackDeliveryRequest>;

/** Tanda terima as a client sees it. */
export const FeedbackReceiptView = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    receiptNo: Type.String({ description: 'Number of the receipt (tanda terima), the proof of this delivery.' }),
    receivedAt: Type.String({ format: 'date-time' }),
    period: Type.Object({ from: day('First day.'), until: day('Last day.') }),
    rows: count('Rows that were sent.'),
    refused: count('Those of them that were refused; `errors` says why.'),
    values: count('Values that were kept.'),
    newValues: count('Those of them that had not been delivered before.'),
    quality: Type.Object({
      niks: count('Different NIKs.'),
      accessed: count('Those of them that the institution had asked about in the period.'),
      sharedValues: count('Values of one kind that stand for more than one NIK.'),
      malformedValues: count('Values that are not in the form that was agreed.'),
    }),
    kinds: Type.Array(
      Type.Object({ key: Type.String(), from: day('First day.'), until: day('Last day.'), values: count('Values.') }),
      { description: 'What it held of each agreed kind, and the days that it is proof for.' },
    ),
    errors: Type.Array(
      Type.Object({
        row: count('Place in `rows`, from 0.'),
        field: Type.String({ description: 'NIK or the key; empty for the row as a whole.' }),
        reason: Type.Unsafe<RowReason>({ type: 'string', enum: Object.keys(rowRemedies) }),
        remedy: bilingual,
      }),
    ),
  },
  { $id: 'FeedbackReceipt' },
);
export type FeedbackReceiptView = Static<typeof FeedbackReceiptView>;
