/** From here on a JSON number may exceed 2^53 (9,007,199,254,740,992) and lose its last digit in JSON.parse. */
const UNSAFE_DIGITS = 16;

const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const LAST_WHITESPACE = 0x20;

/** Sixteen digits where a value may begin. A text may look like that inside as well; nearly none does. */
const MAY_HAVE_LONG_NUMBER = /(?:^|[:,[])\s*-?\d{16}/;

/**
 * Puts quotes around every bare integer of 16 digits or more, so that JSON.parse keeps all of its digits as text.
 * Everything else stays as it is, byte for byte, and what was not JSON before is not JSON afterwards:
 * - a minus belongs to the number: `-1234567890123456` becomes `"-1234567890123456"`;
 * - a leading zero is left alone, so JSON.parse refuses it at any length (as it refuses `005`);
 * - a fraction or an exponent is left alone: such a number identifies nobody;
 * - a number in the place of a key is left alone, since quoting would make it a key;
 * - digits that run into letters become a string that runs into letters: an error as before.
 *
 * Nearly every body sends its NIK as text and is told so by one expression. The others take one pass: strings are leapt over by `indexOf`, so the text between them, which is short, is all that is looked at.
 */
export function quoteLongNumbers(json: string): string {
  if (!MAY_HAVE_LONG_NUMBER.test(json)) return json;
  let quoted = '';
  let copied = 0;
  let at = 0;
  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at + 1);
    else if (code === MINUS || isDigit(code)) {
      const end = endOfNumber(json, at);
      if (isLongInteger(json, at, end)) {
        quoted += `${json.slice(copied, at)}"${json.slice(at, end)}"`;
        copied = end;
      }
      at = end;
    } else at++;
  }
  return copied === 0 ? json : quoted + json.slice(copied);
}

/** The place after the closing quote of a string whose content starts at `start`; the end when it is never closed. */
function endOfString(json: string, start: number): number {
  let close = json.indexOf('"', start);
  while (close !== -1 && isEscaped(json, close)) close = json.indexOf('"', close + 1);
  return close === -1 ? json.length : close + 1;
}

/** True when an odd number of backslashes stands before `at`. */
function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json.charCodeAt(first - 1) === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}

/** The place after the number that starts at `start`, with its sign, fraction and exponent. */
function endOfNumber(json: string, start: number): number {
  let end = start + 1;
  while (isNumberPart(json.charCodeAt(end))) end++;
  return end;
}

function isNumberPart(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x65 || code === 0x45 || code === 0x2b || code === MINUS;
}

function isLongInteger(json: string, start: number, end: number): boolean {
  const first = json.charCodeAt(start) === MINUS ? start + 1 : start;
  if (end - first < UNSAFE_DIGITS || json.charCodeAt(first) === ZERO) return false;
  for (let at = first; at < end; at++) if (!isDigit(json.charCodeAt(at))) return false;
  return !isKey(json, end);
}

function isKey(json: string, end: number): boolean {
  let next = end;
  while (json.charCodeAt(next) <= LAST_WHITESPACE) next++;
  return json.charCodeAt(next) === COLON;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
