import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePostmasterFile } from './postmaster-file.ts';

const written = (status: string) =>
  ['4711', '/srv/data', '1732240000', '5432', '/srv/run', '', '  5432001    131072', status, ''].join('\n');

test('pid, socket folder and status are read from their lines; PostgreSQL pads the status with blanks', () => {
  expect(parsePostmasterFile(written('ready   '))).toEqual({ pid: 4711, socketFolder: '/srv/run', status: 'ready' });
  expect(parsePostmasterFile(written('stopping'))?.status).toBe('stopping');
});

test('a file cut off before the status is that of a server whose state is unknown', () => {
  expect(parsePostmasterFile('4711\n/srv/data\n')).toEqual({ pid: 4711, socketFolder: '', status: 'unknown' });
});

test.each(['', '\n', 'abc\n', '0\n', '-1\n', '1.5\n'])('%j names no process', (text) => {
  expect(parsePostmasterFile(text)).toBeUndefined();
});

test('whatever the file holds, a pid is a positive whole number', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const pid = parsePostmasterFile(text)?.pid;
      expect(pid === undefined || (Number.isInteger(pid) && pid > 0)).toBe(true);
    }),
  );
});
