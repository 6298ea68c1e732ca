import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NO_TRUST } from '../../src/agreements/index.ts';
import { makeAuthority } from '../../testing/papers/index.ts';
import { trustedSignersOf } from './trusted-signers.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gapura-trust-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

it('nobody is trusted where no file is named', () => {
  expect(trustedSignersOf({ trustedSigners: undefined })).toBe(NO_TRUST);
});

it('the certificates of the file are', () => {
  const { cert } = makeAuthority(folder, 'PSrE Rekaan');
  expect(trustedSignersOf({ trustedSigners: cert }).certificates).toHaveLength(1);
});

it.each<[string, () => string]>([
  ['cannot be read', () => path.join(folder, 'tiada.pem')],
  [
    'holds no certificate',
    () => {
      const file = path.join(folder, 'kosong.pem');
      writeFileSync(file, 'x');
      return file;
    },
  ],
])('a file that %s ends the start', (_, file) => {
  expect(() => trustedSignersOf({ trustedSigners: file() })).toThrow(
    expect.objectContaining({ code: 'configuration_invalid', field: 'GAPURA_TRUSTED_SIGNERS' }),
  );
});
