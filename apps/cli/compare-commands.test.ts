import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCommandLine } from './parse-command-line.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gapura-compare-'));
  const pairs = [
    'category\tb\tlabel\ta',
    'slip\tBUDI SANTSO\t1\tBUDI SANTOSO',
    'siblings\tALVERO PRATAMA\t0\tALVIRO PRATAMA',
    'slip\tBUDI SANTOSO\t1\tBUDI SANTOSO',
  ];
  await writeFile(file('pairs.tsv'), `${pairs.join('\r\n')}\r\n`);
  await writeFile(file('tokens.tsv'), 'token\tcount\nALVERO\t40\nALVIRO\t40\n');
  await writeFile(file('dates.tsv'), 'label\ta\tb\n1\t1990-05-06\t6/5/1990\n0\t1990-05-06\t05-06-1990\n');
});

afterAll(() => rm(folder, { recursive: true }));

async function run(...argv: string[]): Promise<string> {
  const { command, args, options } = parseCommandLine(argv);
  const lines: string[] = [];
  const unused = () => expect.fail('it needs no database');
  const print = (line: string) => void lines.push(line);
  await command.run({ args, options, installation: unused, administration: unused, print });
  return lines.join('\n');
}

describe('gapura compare evaluate', () => {
  const evaluate = (...more: string[]) =>
    run('compare', 'evaluate', '--element', 'NAMA_LGKP', file('pairs.tsv'), ...more);

  it('prints errors overall and by category, with what a pair takes', async () => {
    const text = await evaluate();
    expect(text).toContain('NAMA_LGKP, 3 pairs, threshold 80');
    expect(text).toContain('false refusals    0.00 % (0 of 2)');
    expect(text).toContain('false accepts     100.00 % (1 of 1)');
    expect(text).toMatch(/a pair +\d+\.\d microseconds \(median\)/);
    expect(text).toMatch(/^siblings +0 +false accept +1 +1 +100\.00$/m);
  });

  it('takes words counted in a register for names', async () => {
    const figures = JSON.parse(await evaluate('--lexicon', file('tokens.tsv'), '--json'));
    expect(figures).toMatchObject({
      element: 'NAMA_LGKP',
      pairs: 3,
      falseAccepts: { wrong: 0 },
      auc: 1,
      recallAt1: 100,
    });
  });

  it('writes one score a line in the order of the pairs', async () => {
    await evaluate('--scores', file('scores.txt'), '--threshold', '95');
    expect(await readFile(file('scores.txt'), 'utf8')).toBe('93\n95\n100\n');
  });

  it('scores exact elements 100 or 0', async () => {
    const argv = ['--element', 'TGL_LHR', file('dates.tsv'), '--scores', file('dates.txt')];
    expect(await run('compare', 'evaluate', ...argv)).toContain('false accepts     0.00 %');
    expect(await readFile(file('dates.txt'), 'utf8')).toBe('100\n0\n');
  });

  it.each([
    ['an unknown element', ['--element', 'NAMA', 'pairs.tsv'], 'element', '"NAMA" is no element.'],
    ['a biometric', ['--element', 'IRIS', 'pairs.tsv'], 'element', '"IRIS" is never compared as text.'],
    ['no such file', ['--element', 'NIK', 'none.tsv'], 'FILE', 'FILE cannot be read (ENOENT).'],
    ['a folder', ['--element', 'NIK', '.'], 'FILE', 'FILE is a folder.'],
    [
      'no such lexicon',
      ['--element', 'NIK', 'pairs.tsv', '--lexicon', 'none.tsv'],
      'lexicon',
      '--lexicon cannot be read',
    ],
    ['a threshold of 0', ['--element', 'NIK', 'pairs.tsv', '--threshold', '0'], 'threshold', 'not from 1 to 100'],
    ['a lexicon of pairs', ['--element', 'NIK', 'pairs.tsv', '--lexicon', 'pairs.tsv'], 'token', 'Line 1, token'],
    ['pairs of words', ['--element', 'NIK', 'tokens.tsv'], 'label', 'Line 1, label'],
  ])('refuses %s and names it with a remedy', async (_, argv, field, message) => {
    const named = argv.map((word) => (word.endsWith('.tsv') || word === '.' ? file(word) : word));
    await expect(run('compare', 'evaluate', ...named)).rejects.toMatchObject({
      code: 'invalid_input',
      field,
      message: expect.stringContaining(message),
      remedy: expect.stringMatching(/\S/),
    });
  });
});

describe('gapura compare', () => {
  it('explains one pair, Indonesian first', async () => {
    const text = await run('compare', 'NAMA_LGKP', 'BUDI SANTOSO', 'BUDI SANTSO');
    expect(text.indexOf('Skor 93, ambang 80: sesuai.')).toBeGreaterThan(0);
    expect(text.indexOf('Score 93, threshold 80: match.')).toBeGreaterThan(text.indexOf('Skor 93'));
  });

  it('takes a lexicon and a threshold, and prints JSON', async () => {
    const pair = ['NAMA_LGKP', 'ALVIRO PRATAMA', 'ALVERO PRATAMA', '--json'];
    expect(JSON.parse(await run('compare', ...pair))).toMatchObject({ match: true, score: 95, reason: 'spelling' });
    const known = JSON.parse(await run('compare', ...pair, '--lexicon', file('tokens.tsv')));
    expect(known).toMatchObject({ match: false, reason: 'different' });
    expect(known.steps.length).toBeGreaterThan(3);
  });

  it('takes an empty value for none in the register', async () => {
    expect(await run('compare', 'TGL_KWN', '', '00-00-0000')).toContain('Skor 100');
  });
});
