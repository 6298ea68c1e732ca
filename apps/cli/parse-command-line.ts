import { parseArgs } from 'node:util';
import { Fault } from '../../src/kernel/index.ts';
import type { Command, Given } from './command.ts';
import { commands, usageOf } from './commands.ts';

/** A command line that was understood. */
export interface CommandLine {
  readonly command: Command;
  readonly args: readonly string[];
  readonly options: Given;
}

/** Reads a command line; throws `invalid_input` that names what is wrong and how the verb is called. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const command = findCommand(argv);
  const { values, positionals } = parse(command, argv.slice(command.words.split(' ').length));
  const options: Record<string, string | undefined> = {};
  for (const [name, one] of Object.entries(command.options)) {
    const value = values[name] ?? one.fallback;
    if (value === undefined && !one.optional && !one.flag) throw misused(`--${name} is missing.`, command, name);
    if (value !== undefined) options[name] = String(value);
  }
  if (positionals.length !== command.args.length) {
    throw misused(`It takes ${command.args.length} arguments, not ${positionals.length}.`, command, 'arguments');
  }
  return { command, args: positionals, options };
}

function findCommand(argv: readonly string[]): Command {
  const typed = argv.join(' ');
  const command = commands.find(({ words }) => typed === words || typed.startsWith(`${words} `));
  if (command) return command;
  const near = commands.filter(({ words }) => words.startsWith(`${argv[0]} `)).map(({ words }) => words);
  const remedy = near.length > 0 ? `There are ${near.join(', ')}.` : '`gapura --help` lists them.';
  throw new Fault('invalid_input', 'There is no such verb.', { field: 'verb', remedy });
}

function parse(command: Command, args: string[]) {
  const options = Object.entries(command.options).map(([name, one]) => [
    name,
    { type: one.flag ? 'boolean' : 'string' },
  ]);
  try {
    const parsed = parseArgs({ args, options: Object.fromEntries(options), allowPositionals: true, strict: true });
    return { values: parsed.values as Record<string, unknown>, positionals: parsed.positionals };
  } catch (error) {
    throw misused(error instanceof Error ? error.message : '', command, 'options');
  }
}

function misused(message: string, command: Command, field: string): Fault {
  return new Fault('invalid_input', message, { field, remedy: `Usage: ${usageOf(command)}` });
}
