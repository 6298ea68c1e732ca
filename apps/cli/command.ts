import type { Administration } from '../../src/audit/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import type { Installation } from '../installation/index.ts';

/** An option of a verb: `--name VALUE`. */
export interface Option {
  readonly about: string;
  /** Taken when the option is not given; without it the option is required, unless it is `optional`. */
  readonly fallback?: string;
  readonly optional?: true;
  readonly flag?: true;
}

/** Values of the options that were given, by name. */
export type Given = Readonly<Record<string, string | undefined>>;

/** What a verb works with: the installation is opened when it is first asked for. */
export interface Context {
  readonly args: readonly string[];
  readonly options: Given;
  installation(): Promise<Installation>;
  administration(): Promise<Administration>;
  /** Prints one line of the result on standard output. */
  print(line: string): void;
}

/** One verb of the command line. `docs/reference/cli.md` lists them all; a test keeps page and table equal. */
export interface Command {
  /** Words that call it, such as `right revoke`. */
  readonly words: string;
  /** Names of its arguments, in order; all are required. */
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly about: string;
  run(context: Context): Promise<void>;
}

/** The value of an option that the table says is always there. */
export function option({ options }: Context, name: string): string {
  const value = options[name];
  if (value === undefined) throw new Fault('invalid_input', `--${name} is missing.`, { field: name });
  return value;
}

/** The argument at a place. */
export function argument({ args }: Context, place: number): string {
  return args[place] ?? '';
}

/** The whole number that an option holds; throws `invalid_input` naming it. */
export function wholeNumber(context: Context, name: string): number {
  const text = option(context, name);
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Fault('invalid_input', `--${name} is no whole number.`, { field: name, remedy: 'Give digits only.' });
}

/** One of the values that are known; throws `invalid_input` naming the option or argument and the values. */
export function oneOf<T extends string>(text: string, name: string, values: readonly T[]): T {
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  const field = name === name.toUpperCase() ? name : `--${name}`;
  throw new Fault('invalid_input', `${field} cannot be ${text}.`, {
    field: name,
    remedy: `Give one of ${values.join(', ')}.`,
  });
}

/** The parts of a list that is separated by commas. */
export function parts(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
