import { Fault } from '../../src/kernel/index.ts';

/**
 * Splits a command into program and arguments, without a shell: blanks separate; what stands between quotes belongs
 * together; a backslash takes the next character as it is, but not between single quotes. Nothing else means anything:
 * no variables, pipes or wildcards.
 *
 * @throws Fault `invalid_input` when a quote is not closed or there is no program.
 */
export function splitCommand(line: string): readonly [string, ...string[]] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? '';
    if (letter === '\\' && quote !== "'") {
      at += 1;
      word = `${word ?? ''}${line[at] ?? ''}`;
    } else if (quote !== '') {
      if (letter === quote) quote = '';
      else word = `${word ?? ''}${letter}`;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      word ??= '';
    } else if (/\s/.test(letter)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = `${word ?? ''}${letter}`;
  }
  if (word !== undefined) words.push(word);
  const [program, ...args] = words;
  if (quote === '' && program) return [program, ...args];
  const remedy = 'Write it like --run "php client.php {nik}"; quotes must be closed.';
  throw new Fault('invalid_input', '--run is no command.', { field: 'run', remedy });
}
