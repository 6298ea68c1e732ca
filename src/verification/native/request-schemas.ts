import { type Static, Type } from 'typebox';
import { purposes } from '../../access/index.ts';
import { documentKinds, elements } from '../../reference/index.ts';
import { oneOf } from './schema-words.ts';

/** Characters of one value; the register's longest column is an address of 255. */
export const MOST_CHARACTERS = 500;

/**
 * Text with something in it and no control characters, a line break included. Half a surrogate pair is no character:
 * the database would keep another one in its place, and the log would no longer fit its hashes.
 */
const text = (most: number, description: string) =>
  Type.String({ minLength: 1, maxLength: most, pattern: PLAIN, description });
const PLAIN = '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$';

/** Elements that can be asked about: the NIK is the question itself, and biometrics and AIB are never compared as text. */
export const askableElements = elements.filter(
  ({ name, compare }) => name !== 'NIK' && compare !== 'biometric' && compare !== 'none',
);

const elementValues = Type.Object(
  Object.fromEntries(
    askableElements.map(({ name, labelId, labelEn }) => [
      name,
      Type.Optional(text(MOST_CHARACTERS, `${labelId} (${labelEn})`)),
    ]),
  ),
  { additionalProperties: false, minProperties: 1, description: 'What is claimed, by element. At least one.' },
);

const nik = Type.String({
  minLength: 1,
  maxLength: 40,
  description: 'NIK, 16 digits as text. Blanks, hyphens and a leading apostrophe are dropped.',
  examples: ['3278011205809990'],
});
/** The purpose of a call, and of a right. */
export const purpose = oneOf(purposes, 'Tujuan, UU 24/2013 art. 58(4); must be the one of the right.');
const officer = Type.Optional(
  text(100, 'Who asks, as the institution names its people; never a NIK. Required where the right says so.'),
);
const caseRef = Type.Optional(
  text(100, 'The case it is asked for, such as a file number. Required where the right says so.'),
);

/** Body of `POST /v1/verifications`. */
export const VerificationRequest = Type.Object(
  {
    nik,
    purpose,
    elements: elementValues,
    threshold: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 100,
        description: "Score from which names, places and addresses match. May only be raised above the right's.",
      }),
    ),
    officer,
    caseRef,
  },
  { $id: 'VerificationRequest', additionalProperties: false },
);
export type VerificationRequest = Static<typeof VerificationRequest>;

/** Body of `POST /v1/document-verifications`. */
export const DocumentVerificationRequest = Type.Object(
  {
    nik,
    purpose,
    document: Type.Object(
      {
        kind: oneOf(Object.keys(documentKinds) as (keyof typeof documentKinds)[], 'Kind of document.'),
        number: text(100, 'Its number. Separators do not matter.'),
      },
      { additionalProperties: false },
    ),
    officer,
    caseRef,
  },
  { $id: 'DocumentVerificationRequest', additionalProperties: false },
);
export type DocumentVerificationRequest = Static<typeof DocumentVerificationRequest>;
