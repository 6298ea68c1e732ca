import { type Static, Type } from 'typebox';
import { day, dayOrNull, oneOf, paging, strict, textOrNull, uuid, uuidOrNull } from '../../../access/index.ts';
import { type ElementResult, elementResults } from '../../../audit/index.ts';
import { type Outcome, outcomes } from '../../outcome.ts';

/** The ways of asking at the portal, as the log names them behind `portal/`. */
export const ways = ['verifications', 'document-verifications', 'bulk-verifications'] as const;

const words = {
  [elementResults.match]: 'match',
  [elementResults.mismatch]: 'mismatch',
  [elementResults.notSubmitted]: 'not_submitted',
  [elementResults.returned]: 'returned',
  [elementResults.withheld]: 'withheld',
} as const satisfies Record<ElementResult, string>;

/** How an element compared, as coarsely as the log tells it. */
export const resultWord = (result: ElementResult) => words[result];

/** Which of the own questions are wanted. */
export const HistoryQuery = strict({
  from: Type.Optional(day),
  to: Type.Optional(day),
  outcome: Type.Optional(oneOf(Object.keys(outcomes) as Outcome[])),
  method: Type.Optional(oneOf(ways)),
  reference: Type.Optional(uuid),
  limit: paging.limit,
  after: Type.Optional(
    Type.String({ pattern: '^\\d{13}\\.[\\da-f-]{36}$', description: '`next` of the page before.' }),
  ),
});
export type HistoryQuery = Static<typeof HistoryQuery>;

/** The own questions of a period, newest first. */
export const HistoryView = Type.Object({
  from: day,
  to: day,
  verifications: Type.Array(
    Type.Object({
      reference: uuid,
      at: Type.String({ format: 'date-time' }),
      day: dayOrNull,
      method: oneOf(ways),
      purpose: textOrNull,
      caseRef: textOrNull,
      rightId: uuidOrNull,
      nik: Type.Union([Type.String(), Type.Null()], {
        description: 'Masked but for its sequence, `************9001`; null where none was asked or its key is gone.',
      }),
      elements: Type.Array(Type.Object({ name: Type.String(), result: oneOf(Object.values(words)) })),
      outcome: Type.String(),
      charged: Type.Boolean({ description: 'Whether it cost a hit; one whose answer could not leave was given back.' }),
    }),
  ),
  next: Type.Union([Type.String(), Type.Null()], { description: '`after` of the next page; null at the end.' }),
});
export type HistoryView = Static<typeof HistoryView>;
