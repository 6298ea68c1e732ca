import { type Day, Fault, parseDay } from '../../src/kernel/index.ts';
import { type Context, option } from './command.ts';

/** The day that an option holds; throws `invalid_input` naming it. */
export function dayOption(context: Context, name: string): Day {
  const text = option(context, name);
  const day = parseDay(text);
  if (day) return day;
  throw new Fault('invalid_input', `--${name} is no day.`, { field: name, remedy: 'Write it as YYYY-MM-DD.' });
}
