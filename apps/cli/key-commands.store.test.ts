import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogSigner, logFiles, readLogKeys, tilesIn } from '../../src/audit/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { type Authority, MASTER_KEY, openAuthority } from '../../testing/rights/index.ts';
import { parseCommandLine } from './parse-command-line.ts';

const home = mkdtempSync(path.join(tmpdir(), 'gapura-keys-'));
const by = ['--officer', 'Ani Lestari', '--reason', 'surat 7/2026'];
let authority: Authority;

beforeAll(async () => {
  authority = await openAuthority();
});
afterAll(async () => {
  await authority.close();
  rmSync(home, { recursive: true });
});

/** An officer at the command line of an installation whose master key is configured. */
async function gapura(...argv: string[]): Promise<string> {
  const { command, args, options } = parseCommandLine(argv);
  const lines: string[] = [];
  const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
  const environment = { GAPURA_MASTER_KEY: MASTER_KEY.toString('base64'), GAPURA_MASTER_KEY_NEXT: key(9) };
  const config = readConfig({ file: {}, environment, flags: { home }, readFile: () => '' });
  const close = async () => 'left_running' as const;
  const database = { ...authority.database, kind: 'outside', postmasterPid: undefined, close } as const;
  const installation = async () => ({ ...authority, config, database, databaseName: 'gapura', close });
  const administration = async () => ({ ...authority, actor: 'cli:ani' });
  await command.run({ args, options, installation, administration, print: (line) => void lines.push(line) });
  return lines.join('\n');
}

const acts = async (outcome: string) =>
  (await authority.pool.query('SELECT officer_ref, case_ref FROM access_record WHERE outcome = $1', [outcome])).rows;

describe('an officer', () => {
  it.each(['tag', 'seal', 'feedback', 'token', 'password', 'secret'] as const)(
    'gives the log a new %s key',
    async (kind) => {
      const before = authority.keys.keyAt(kind, authority.clock.now()).keyNo;
      const told = await gapura('log', 'rotate-key', kind, ...by);
      const { keyNo } = authority.keys.keyAt(kind, authority.clock.now());
      expect(keyNo).toBeGreaterThan(before);
      expect(told).toBe(`Key ${keyNo} is the ${kind} key from now on.`);
      expect(await acts('log.key_rotated')).toContainEqual({
        officer_ref: 'Ani Lestari (cli:ani)',
        case_ref: `${kind}: surat 7/2026`,
      });
    },
  );

  it('gives the log a new key that signs it, and reads which', async () => {
    const files = logFiles(home);
    await expect(gapura('log', 'rotate-signer', ...by)).rejects.toMatchObject({ code: 'not_found' });
    const { pool, clock } = authority;
    const signer = new LogSigner({ sql: pool, tiles: tilesIn(pool), files, clock, origin: 'contoh/log' });
    await signer.sign({ size: 1, root: Buffer.alloc(32) });
    const told = await gapura('log', 'rotate-signer', ...by);
    const { id } = (await readLogKeys(files)).at(-1) ?? expect.fail();
    expect(told).toMatch(new RegExp(`^contoh/log\\+${id}\\+`, 'm'));
    expect(told).not.toContain('PRIVATE');
    expect(await acts('log.signer_rotated')).toEqual([
      { officer_ref: 'Ani Lestari (cli:ani)', case_ref: expect.stringMatching(/^contoh\/log\+.*: surat 7\/2026$/) },
    ]);
  });

  it('replaces the master key, and reads what to do with the configured one', async () => {
    const told = await gapura('master-key', 'replace', ...by);
    expect(told).toContain('Set GAPURA_MASTER_KEY to it');
    expect(told).not.toContain(Buffer.alloc(32, 9).toString('base64'));
    const [act] = await acts('log.master_key_replaced');
    expect(act).toMatchObject({
      officer_ref: 'Ani Lestari (cli:ani)',
      case_ref: expect.stringContaining('surat 7/2026'),
    });
    // This process has the old one alone.
    await expect(gapura('master-key', 'replace', ...by)).rejects.toMatchObject({ code: 'log_key_missing' });
  });
});

describe('nothing is rotated', () => {
  it.each(['digest', 'bulk', 'kunci'])('of the kind %s', async (kind) => {
    await expect(gapura('log', 'rotate-key', kind, ...by)).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'KIND',
      remedy: 'Give one of tag, seal, feedback, token, password, secret.',
    });
  });

  it.each(['log rotate-key tag', 'log rotate-signer', 'master-key replace'])(
    'by %s without officer or reason',
    (words) => {
      for (const some of [[], by.slice(0, 2), by.slice(2)]) {
        expect(() => parseCommandLine([...words.split(' '), ...some])).toThrow(
          expect.objectContaining({ code: 'invalid_input' }),
        );
      }
    },
  );
});
