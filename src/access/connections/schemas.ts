import { type Static, Type } from 'typebox';
import { day, line, oneOf, strict, uuid, words } from '../route-words.ts';
import { type ConnectionMove, connectionKinds, connectionMoves, connectionStates } from './model.ts';

/** Ids in paths. */
export const Id = strict({ id: uuid });
export type Id = Static<typeof Id>;

/** Number and day of a letter, or of the minutes (berita acara). */
const letter = { letterNo: words(100), letterDate: day };

/** Body of a step by a letter. */
export const LetterBody = strict(letter);
export type LetterBody = Static<typeof LetterBody>;

/** Body of a declaration: networks in CIDR form. */
export const DeclareBody = strict({
  kind: oneOf(connectionKinds),
  provider: words(200),
  networks: Type.Array(words(50), { minItems: 1, maxItems: 50 }),
  ...letter,
});
export type DeclareBody = Static<typeof DeclareBody>;

/** Body of a check: what was found, and what has to be mended when it did not pass. */
export const CheckBody = strict({ passed: Type.Boolean(), result: line(1000), ...letter });
export type CheckBody = Static<typeof CheckBody>;

/** Body of naming a connection. */
export const NameBody = strict({ connectionId: uuid, letterNo: letter.letterNo });
export type NameBody = Static<typeof NameBody>;

const paper = Type.Object({ number: Type.String(), date: day, result: Type.String() });

const moves = ['declare', ...(Object.keys(connectionMoves) as ConnectionMove[])] as const;

/** A connection as it is answered. */
export const ConnectionView = Type.Object({
  connectionId: uuid,
  institutionId: uuid,
  kind: oneOf(connectionKinds),
  provider: Type.String(),
  networks: Type.Array(Type.String()),
  state: oneOf(connectionStates),
  steps: Type.Array(Type.Object({ move: oneOf(moves), actor: Type.String(), at: Type.String(), paper })),
});

export const ConnectionList = Type.Object({ connections: Type.Array(ConnectionView) });
