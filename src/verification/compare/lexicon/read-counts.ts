import { readTable, refused } from '../evaluate/read-table.ts';
import { wordsOf } from '../text/clean.ts';
import type { Counted } from './count-words.ts';

const COUNT = /^\d{1,15}$/;

/** Reads counted words: TSV with the columns `token` and `count` under a header. Throws `invalid_input` naming the line. */
export async function readCounts(chunks: AsyncIterable<string> | Iterable<string>): Promise<Counted[]> {
  const counted: Counted[] = [];
  for await (const { line, cells } of readTable(chunks, ['token', 'count'])) {
    if (cells.token === '') throw refused(line, 'token', 'it is empty', 'Give one word a line.');
    if (!COUNT.test(cells.count)) throw refused(line, 'count', 'it is no whole number', 'Give digits only.');
    // As names are read: MA'RUF is one word, AL-FATIH two.
    for (const word of wordsOf(cells.token)) counted.push([word, Number(cells.count)]);
  }
  return counted;
}

/** Counted words as the lines of such a file, the header first. */
export function* writeCounts(counted: Iterable<Counted>): Generator<string> {
  yield 'token\tcount';
  for (const [word, count] of counted) yield `${word}\t${count}`;
}
