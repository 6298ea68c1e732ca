import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { masterKey } from './master-key.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'gapura-home-'));
});

afterEach(() => rmSync(home, { recursive: true }));

it('a master key is made once, for its owner’s eyes only, and found again', () => {
  const key = masterKey(undefined, home);
  expect(key).toHaveLength(32);
  expect(masterKey(undefined, home)).toEqual(key);
  const file = path.join(home, 'secrets', 'master.key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  expect(readdirSync(path.dirname(file))).toEqual(['master.key']);
});

it('a configured master key is taken and nothing is kept beside', () => {
  const key = Buffer.alloc(32, 1);
  expect(masterKey(`${key.toString('base64')}\n`, home)).toEqual(key);
  expect(existsSync(path.join(home, 'secrets'))).toBe(false);
});

it.each(['', 'kunci', Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64')])(
  'the text "%s" is no master key',
  (text) => {
    expect(() => masterKey(text, home)).toThrow(
      expect.objectContaining({ code: 'configuration_invalid', field: 'GAPURA_MASTER_KEY' }),
    );
  },
);
