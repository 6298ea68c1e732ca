import { expect, test } from 'vitest';
import { fitsSocket, socketFolder } from './socket-folder.ts';

/** A folder whose socket has a path of `bytes` bytes: a slash and letters before the 14 of `/.s.PGSQL.5432`. */
const folderOf = (bytes: number, letter = 'a') => `/${letter.repeat((bytes - 15) / Buffer.byteLength(letter))}`;

test('a socket path of 107 bytes fits, one of 108 does not', () => {
  expect(fitsSocket(folderOf(107))).toBe(true);
  expect(fitsSocket(folderOf(108))).toBe(false);
});

test('the length is counted in bytes: letters beyond ASCII take two', () => {
  expect(fitsSocket(folderOf(109, 'é'))).toBe(false);
  expect(fitsSocket(folderOf(107, 'é'))).toBe(true);
});

test('the socket lies beside the data where that fits', () => {
  expect(socketFolder('/srv/gapura/database/data', ['/tmp'])).toBe('/srv/gapura/database/run');
});

test('under a deep path it lies under the first temporary folder that is short enough, one for each data folder', () => {
  const deep = `/${'deep/'.repeat(30)}database/data`;
  const chosen = socketFolder(deep, [folderOf(100), '/tmp']);
  expect(chosen).toMatch(/^\/tmp\/gapura-[0-9a-f]{12}$/);
  expect(socketFolder(`${deep}2`, ['/tmp'])).not.toBe(chosen);
});
