import type { Command } from './command.ts';
import { commands, usageOf } from './commands.ts';

/** What `gapura` alone prints. */
export function helpText(): string {
  const width = Math.max(...commands.map(({ words }) => words.length));
  const lines = commands.map(({ words, about }) => `  ${words.padEnd(width)}  ${about}`);
  return ['gapura VERB [ARGUMENTS] [--help]', '', ...lines].join('\n');
}

/** What a verb with `--help` prints; undefined when there is no such verb. */
export function helpFor(argv: readonly string[]): string | undefined {
  const typed = argv.filter((word) => !word.startsWith('-')).join(' ');
  const command = commands.find(({ words }) => typed === words || typed.startsWith(`${words} `));
  return command && [usageOf(command), '', command.about, '', ...optionLines(command)].join('\n').trimEnd();
}

function optionLines({ options }: Command): string[] {
  return Object.entries(options).map(([name, { about, fallback }]) => {
    const ends = fallback === undefined ? '' : ` Default: ${fallback}.`;
    return `  --${name.padEnd(18)}${about}${ends}`;
  });
}
