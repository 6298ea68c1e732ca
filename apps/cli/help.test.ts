import { describe, expect, it } from 'vitest';
import { commands, usageOf } from './commands.ts';
import { helpFor, helpText } from './help.ts';

describe('help', () => {
  it('lists every verb with a sentence, aligned', () => {
    const lines = helpText().split('\n').slice(2);
    expect(lines).toHaveLength(commands.length);
    const widest = Math.max(...commands.map(({ words }) => words.length));
    expect(new Set(lines.map((line) => line.search(/(?<=\S {2,})[A-Z]/) >= widest)).size).toBe(1);
    for (const { words, about } of commands)
      expect(helpText()).toMatch(new RegExp(`^  ${words} +${literally(about)}$`, 'm'));
  });

  it.each(commands.map((command) => [command.words, command] as const))(
    'of "%s" tells usage and every option',
    (words, command) => {
      const help = helpFor([...words.split(' '), '--help']) ?? expect.fail(words);
      expect(help).toContain(usageOf(command));
      expect(help).toContain(command.about);
      for (const [name, { about, fallback }] of Object.entries(command.options)) {
        expect(help).toMatch(
          new RegExp(
            `^  --${name} +${literally(about)}${fallback === undefined ? '' : ` Default: ${fallback}.`}$`,
            'm',
          ),
        );
      }
    },
  );

  it('is told with arguments on the line too, and not of what is no verb', () => {
    expect(helpFor(['right', 'show', 'R1', '--help'])).toContain('gapura right show RIGHT');
    expect(helpFor(['rights', '--help'])).toBeUndefined();
    expect(helpFor(['--help'])).toBeUndefined();
  });
});

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
