import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Fault } from '../../src/kernel/index.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { rehearseCommand } from './rehearse-command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gladi-'));
const client = (name: string) => path.join(import.meta.dirname, '..', 'rehearsal', 'testing', `${name}-client.mjs`);

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `gapura rehearse` as from a terminal. */
async function rehearse(...argv: string[]): Promise<string> {
  const { args, options } = parseCommandLine([
    'rehearse',
    '--port',
    '0',
    '--keys',
    path.join(folder, 'k.json'),
    ...argv,
  ]);
  const lines: string[] = [];
  const none = () => Promise.reject(new Fault('conflict', 'A rehearsal needs no installation.'));
  const print = (line: string) => void lines.push(line);
  await rehearseCommand.run({ args, options, installation: none, administration: none, print });
  return lines.join('\n');
}

describe('gapura rehearse', () => {
  it('prints the report of a client that does well, without any installation', async () => {
    const text = await rehearse('--run', `node ${client('careful')} {nik}`, '--only', 'wire-code-11,native-match');
    expect(text).toMatch(/lulus {2}wire-code-11 +200 11/);
    expect(text).toMatch(/^0 gagal/m);
  });

  it('ends with a fault when the client failed, and has written the report', async () => {
    const file = path.join(folder, 'report.json');
    const run = rehearse('--run', `node "${client('careless')}" {nik}`, '--only', 'wire-code-11', '--report', file);
    await expect(run).rejects.toMatchObject({ code: 'conflict' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      scenarios: [{ name: 'wire-code-11', verdict: 'fail' }],
    });
  });

  it('does not take silence for success', async () => {
    await expect(rehearse('--run', 'true', '--only', 'wire-code-11')).rejects.toMatchObject({
      code: 'conflict',
      field: 'run',
    });
  });

  it.each([
    ['--door', 'side'],
    ['--only', 'wire-nothing'],
    ['--run', '"php client.php'],
    ['--port', 'x'],
    ['--port', '65536'],
    ['--public-url', 'http://gapura/path'],
    ['--time-limit', 'x'],
  ])('refuses %s %s before it begins', async (name, value) => {
    await expect(rehearse(name, value)).rejects.toMatchObject({ code: 'invalid_input', field: name.slice(2) });
  });
});
