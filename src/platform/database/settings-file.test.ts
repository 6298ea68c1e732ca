import { expect, test } from 'vitest';
import { settingsFile } from './settings-file.ts';

test('a folder with quotes, commas, blanks and backslashes stays one folder', () => {
  expect(settingsFile(`/a b,c/it's\\"here"`, [])).toContain(`unix_socket_directories = '"/a b,c/it''s\\\\""here"""'\n`);
});

test('there is no TCP, every commit reaches the disk, and neither values nor statements reach the log', () => {
  const lines = settingsFile('/run', []).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      "listen_addresses = ''",
      'fsync = on',
      'synchronous_commit = on',
      'log_error_verbosity = terse',
      'log_min_error_statement = panic',
    ]),
  );
});

test('further settings come last, because PostgreSQL takes the last of two', () => {
  expect(settingsFile('/run', ['fsync = off']).trimEnd().endsWith('fsync = off')).toBe(true);
});
