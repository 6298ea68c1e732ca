import { Type } from 'typebox';
import { day, oneOf, uuid, uuidOrNull } from '../agreements/index.ts';
import { letterKinds, oldClientStates } from './model.ts';

const instant = Type.String({ format: 'date-time' });
const textOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const dayOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
const instantOrNull = Type.Unsafe<Date | null>({ type: ['string', 'null'], format: 'date-time' });
const products = Type.Array(Type.String());
const count = Type.Integer();
const inWords = Type.Object({ id: Type.String(), en: Type.String() });

const LastCall = Type.Object({ at: instant, method: Type.String(), userId: Type.String(), peer: textOrNull });
const ListedLetter = Type.Object({ letterId: uuid, kind: oneOf(letterKinds), number: Type.String(), dated: day });

const OldClientView = Type.Object({
  rightId: uuid,
  state: oneOf(oldClientStates),
  institutionId: uuid,
  institution: Type.String(),
  officeCode: Type.String(),
  agreement: Type.String(),
  valuesUntil: dayOrNull,
  lastCall: Type.Union([LastCall, Type.Null()]),
  returned: count,
  moved: count,
  products,
  letter: Type.Union([ListedLetter, Type.Null()]),
  draftId: uuidOrNull,
});

/** A page of rights whose institutions have yet to move. */
export const OldClientList = Type.Object({ oldClients: Type.Array(OldClientView) });

/** A letter about a switch; without number and day until it is signed. */
export const LetterView = Type.Object({
  letterId: uuid,
  rightId: uuid,
  kind: oneOf(letterKinds),
  valuesUntil: day,
  reason: Type.String(),
  preparedAt: instant,
  number: textOrNull,
  dated: dayOrNull,
  signedAt: instantOrNull,
});

const CallerView = Type.Object({
  userId: Type.String(),
  method: Type.String(),
  returned: count,
  moved: count,
  lastAt: instant,
  lastPeer: textOrNull,
  products,
});

/** Where one right stands: who calls old methods of it, and the letters about its switch. */
export const SwitchoverView = Type.Object({
  rightId: uuid,
  institutionId: uuid,
  institution: Type.String(),
  officeCode: Type.String({
    description: 'The office that the agreement belongs to, whose officers prepare and sign.',
  }),
  agreement: Type.String(),
  returnsValues: Type.Boolean({ description: 'Whether old methods return data today.' }),
  valuesUntil: dayOrNull,
  elements: Type.Array(Type.String()),
  callers: Type.Array(CallerView),
  letters: Type.Array(LetterView),
});

const ShownCallView = Type.Object({
  method: Type.String(),
  path: Type.String(),
  body: Type.Record(Type.String(), Type.String()),
  answer: Type.Unknown(),
});

/** The guide from an old method to its successor. */
export const GuideView = Type.Object({
  institution: Type.String(),
  old: ShownCallView,
  now: ShownCallView,
  elements: Type.Array(
    Type.Object({ name: Type.String(), label: Type.String(), format: inWords, answers: Type.String() }),
  ),
});

const side = <T extends Parameters<typeof Type.Array>[0]>(element: T) =>
  Type.Object({ outcome: Type.String(), sentence: textOrNull, elements: Type.Array(element) });
const why = Type.Object({ code: Type.String(), id: Type.String(), en: Type.String() });

/** Both answers beside each other. */
export const TryView = Type.Object({
  outcome: oneOf(['shown', 'nobody', 'limit_reached']),
  requestId: Type.String({ description: 'Names the record of the log, where a person was looked at.' }),
  answers: Type.Optional(
    Type.Object({
      old: side(Type.Object({ name: Type.String(), value: textOrNull })),
      now: side(
        Type.Object({
          name: Type.String(),
          label: Type.String(),
          answer: Type.String(),
          match: Type.Boolean(),
          submitted: Type.Boolean(),
          why,
        }),
      ),
    }),
  ),
});
