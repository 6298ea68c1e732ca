import { type Static, Type } from 'typebox';
import { day, exact, oneOf, text, uuid } from '../agreements/index.ts';
import { elements } from '../reference/index.ts';
import { letterKinds, oldClientStates } from './model.ts';

/** The id in a path. */
export const Id = Type.Object({ id: uuid }, exact);
export type Id = Static<typeof Id>;

/** What is looked for in the list. */
export const ListQuery = Type.Object(
  {
    office: Type.Optional(Type.String({ pattern: '^(00|[1-9]\\d|[1-9]\\d{3})$' })),
    state: Type.Optional(oneOf(oldClientStates)),
    after: Type.Optional(uuid),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' })),
  },
  exact,
);
export type ListQuery = Static<typeof ListQuery>;

/** What a letter is to say. */
export const LetterBody = Type.Object({ kind: oneOf(letterKinds), valuesUntil: day, reason: text(500) }, exact);
export type LetterBody = Static<typeof LetterBody>;

/** Data of art. 84 stands in no right of the web service. */
const askable = elements.filter(({ sensitivity }) => sensitivity !== 'protected').map(({ name }) => name);
const value = Type.String({ maxLength: 200 });

/** A question as an institution's client would ask it: about somebody of the register for a case, or of the sandbox. */
export const TryBody = Type.Object(
  {
    about: oneOf(['register', 'sandbox']),
    nik: Type.String({ maxLength: 40, description: '16 digits; spaces and hyphens are dropped.' }),
    caseRef: Type.Optional(Type.String({ minLength: 3, maxLength: 100, description: 'Required about the register.' })),
    values: Type.Object(Object.fromEntries(askable.map((name) => [name, Type.Optional(value)])), exact),
    threshold: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  },
  exact,
);
export type TryBody = Static<typeof TryBody>;
