import { describe, expect, it } from 'vitest';
import { splitCommand } from './split-command.ts';

describe('splitting a command', () => {
  it.each([
    ['php client.php {nik}', ['php', 'client.php', '{nik}']],
    ['  java  -jar\t"my client.jar" ', ['java', '-jar', 'my client.jar']],
    [`sh -c 'echo "a b" \\ {nik}'`, ['sh', '-c', 'echo "a b" \\ {nik}']],
    ['a "b \\" c" d\\ e', ['a', 'b " c', 'd e']],
    ['a "" \'\'', ['a', '', '']],
    ['a$HOME *.php `id` ; rm | x && y > z', ['a$HOME', '*.php', '`id`', ';', 'rm', '|', 'x', '&&', 'y', '>', 'z']],
  ])('%s', (line, words) => {
    expect(splitCommand(line)).toEqual(words);
  });

  it.each(['', '   ', 'a "b', "a 'b", '"" a'])('refuses %j', (line) => {
    expect(() => splitCommand(line)).toThrow(expect.objectContaining({ code: 'invalid_input', field: 'run' }));
  });
});
