export { announcement, preparedLetter, returningRight, signedLetter } from './prepared-letter.ts';
