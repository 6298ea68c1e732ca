import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';

/** Linux's file system in memory. */
const MEMORY = '/dev/shm';

/** Bytes that have to be free there: a run of all tests takes a quarter of it. */
const ROOM = 6 * 2 ** 30;

/** Where homes of test clusters may lie. */
export const placesOfHomes = existsSync(MEMORY) ? [tmpdir(), MEMORY] : [tmpdir()];

/**
 * The folder for the home of a new test cluster: in memory where there is room. Each test file makes and drops a
 * database of some thousand files, and ext4 takes a fifth of the tests' processor time to find inodes for them.
 */
export async function placeOfHome(): Promise<string> {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = await statfs(MEMORY);
  return Math.min(bavail * bsize, freemem()) >= ROOM ? MEMORY : tmpdir();
}
