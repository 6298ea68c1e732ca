import { Fault } from '../../../kernel/index.ts';

/** A line of a file, without what ends it. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** No value is a thousandth as long; a file that has no lines at all is not read into memory. */
const LONGEST = 1_000_000;

/**
 * The lines of a text as it arrives. Only LF and CRLF end a line: any other character may stand in a value. Throws
 * `invalid_input` for a line of more than a million characters.
 */
export async function* readLines(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield { number: ++number, text: withoutReturn(text) };
    if (rest.length > LONGEST) throw tooLong(number + 1);
  }
  if (rest !== '') yield { number: number + 1, text: withoutReturn(rest) };
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function tooLong(line: number): Fault {
  return new Fault('invalid_input', `Line ${line} has more than ${LONGEST} characters.`, {
    field: 'line',
    remedy: 'Give a text file with one pair a line.',
  });
}
