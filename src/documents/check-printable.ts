import { Fault } from '../kernel/index.ts';

/** Characters of all texts of a document: ten times the longest agreement that we can think of. */
const MOST_CHARACTERS = 200_000;
/** Characters of what stands in blocks that are kept on one page, such as signatures; a name of the register has 100. */
const MOST_IN_A_NAME = 300;
const NAMES = /(^|\.)(name|position|organisation|rank|employeeNumber)$/;

/**
 * What Inter has a glyph for and what reads as it is written: Latin with all its marks, and the signs of ordinary
 * text. Not among them: controls, what cannot be seen and what turns the direction, by which two texts look alike.
 * A test prints every one of them.
 */
export const PRINTABLE =
  /^(?:[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u0148\u014a-\u017f\u02bb\u02bc\u1e00-\u1e95\u1ea0-\u1ef9\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2212\u2260\u2264\u2265]|[\u0300-\u0304\u0306-\u030a\u030c\u0323\u0326-\u0328])*$/;

/**
 * Throws `invalid_input`, naming the field, when a text is too long or cannot be printed exactly as it is: a name with a
 * letter left out is worse than no document.
 */
export function checkPrintable(data: object): void {
  let left = MOST_CHARACTERS;
  for (const [field, text] of textsOf(data, '')) {
    left -= text.length;
    if (left < 0) throw tooLong(field, `all texts together may have ${MOST_CHARACTERS.toLocaleString('en')}`);
    if (text.length > MOST_IN_A_NAME && NAMES.test(field)) throw tooLong(field, `it may have ${MOST_IN_A_NAME}`);
    if (!PRINTABLE.test(text)) throw unprintable(field, text);
  }
}

function* textsOf(value: unknown, field: string): Generator<readonly [field: string, text: string]> {
  if (typeof value === 'string') yield [field, value];
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) yield* textsOf(each, field === '' ? key : `${field}.${key}`);
}

function tooLong(field: string, limit: string): Fault {
  return new Fault('invalid_input', `${field} is too long.`, {
    field,
    remedy: `Shorten it: ${limit} characters.`,
    indonesian: 'Tulisan ini terlalu panjang untuk dicetak. Persingkat.',
  });
}

function unprintable(field: string, text: string): Fault {
  const character = [...text].find((each) => !PRINTABLE.test(each)) ?? '';
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const remedy = 'Write it in Latin letters, as the register does.';
  return new Fault('invalid_input', `${field} has a character (${code}) that cannot be printed.`, {
    field,
    remedy,
    indonesian: 'Ada karakter yang tidak dapat dicetak. Tulis dengan huruf Latin.',
  });
}
