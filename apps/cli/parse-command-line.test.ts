import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { commands, usageOf } from './commands.ts';
import { parseCommandLine } from './parse-command-line.ts';

const parse = (line: string) => parseCommandLine(line.split(' '));

/** A line that calls a verb with all that it requires. */
function completeLine({ words, args, options }: Command): string {
  const required = Object.entries(options)
    .filter(([, one]) => one.fallback === undefined && !one.optional && !one.flag)
    .map(([name]) => `--${name} x`);
  return [words, ...args.map((_, i) => `argument${i}`), ...required].join(' ');
}

describe.each(commands.map((command) => [command.words, command] as const))('gapura %s', (_, command) => {
  const line = completeLine(command);

  it('is understood with its arguments and what it requires', () => {
    const { command: found, args } = parse(line);
    expect(found).toBe(command);
    expect(args).toEqual(command.args.map((__, i) => `argument${i}`));
  });

  it('names what is missing, and how it is called', () => {
    const required = Object.keys(command.options).filter((name) => line.includes(` --${name} `));
    for (const name of required) {
      expect(() => parse(line.replace(` --${name} x`, ''))).toThrow(
        expect.objectContaining({ code: 'invalid_input', field: name, message: `--${name} is missing.` }),
      );
    }
    expect(() => parse(`${line} another`)).toThrow(
      expect.objectContaining({ field: 'arguments', remedy: `Usage: ${usageOf(command)}` }),
    );
  });

  it('says what each option is for', () => {
    expect(command.about).toMatch(/^[A-Z].+\.$/);
    for (const { about } of Object.values(command.options)) expect(about).toMatch(/\S.+\.$/);
  });
});

describe('the command line', () => {
  it('takes options before and after arguments, with a space or an equals sign', () => {
    const { args, options } = parse('institution create --office 3278 RSUD_CONTOH --class=city NAMA');
    expect(args).toEqual(['RSUD_CONTOH', 'NAMA']);
    expect(options).toMatchObject({ office: '3278', class: 'city' });
  });

  it('fills in defaults, and leaves out what is optional', () => {
    const { options } = parse('institution create X Y --office 32');
    expect(options).toEqual({ office: '32', class: 'city', kind: 'regional_body', sector: 'umum' });
  });

  it('takes a flag without a value', () => {
    expect(parse('credential issue R U --requires-ip-user').options).toHaveProperty('requires-ip-user');
    expect(parse('credential issue R U').options).not.toHaveProperty('requires-ip-user');
  });

  it('takes an argument that begins with a dash after two of them', () => {
    expect(parse('agreement show -- -470/1').args).toEqual(['-470/1']);
  });

  it.each(['', 'rights list', 'right', 'right lists X', 'LIST', 'right  list X'])('knows no verb in "%s"', (line) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ code: 'invalid_input', field: 'verb' }));
  });

  it.each([
    ['right show R --wrong', '--wrong'],
    ['right show R -x', '-x'],
    ['right change R --networks', '--networks'],
    ['credential issue R U --requires-ip-user=yes', '--requires-ip-user'],
  ])('names the option that is wrong in "%s"', (line, option) => {
    expect(() => parse(line)).toThrow(
      expect.objectContaining({ field: 'options', message: expect.stringContaining(option) }),
    );
  });

  it('lists a verb behind those that it begins, so that each is found', () => {
    const words = commands.map((command) => command.words);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((one, at) => words.slice(at).some((other) => other.startsWith(`${one} `)))).toEqual([]);
  });
});
