import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readEnvironment } from './read-environment.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'gapura-home-'));
  vi.stubEnv('GAPURA_HOME', home);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

it('the environment of the process and the file in its home make the configuration', () => {
  writeFileSync(path.join(home, 'gapura.json'), '{"port": 9000, "logLevel": "warn"}');
  vi.stubEnv('GAPURA_LOG_LEVEL', 'error');
  expect(readEnvironment()).toMatchObject({ home, port: 9000, logLevel: 'error' });
  expect(readEnvironment({ port: '9001' })).toMatchObject({ home, port: 9001 });
});

it('a home is a folder from here, even when it is named from there', () => {
  vi.stubEnv('GAPURA_HOME', 'elsewhere/.gapura');
  expect(readEnvironment().home).toBe(path.resolve('elsewhere/.gapura'));
});

it('a secret may stand in a file', () => {
  const file = path.join(home, 'key');
  writeFileSync(file, 'kunci\n');
  vi.stubEnv('GAPURA_MASTER_KEY_FILE', file);
  expect(readEnvironment().masterKey).toBe('kunci');
});

it.each(['{', '[]', '"x"', 'null', '1'])('the file %s is refused with its name', (text) => {
  writeFileSync(path.join(home, 'gapura.json'), text);
  expect(() => readEnvironment()).toThrow(
    expect.objectContaining({ code: 'configuration_invalid', field: 'gapura.json' }),
  );
});
