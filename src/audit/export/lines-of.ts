/**
 * Lines of a text that comes in pieces. They end with a line feed and nothing else: a record may hold other characters
 * that some readers take for the end of a line (U+2028).
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
