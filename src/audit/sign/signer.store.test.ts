import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openSealing,
  openTestLog,
  type Sealing,
  TEST_ORIGIN,
  type TestLog,
  verification,
} from '../../../testing/audit/index.ts';
import { beginOrigin, readHead, readLogKeys, tilesIn } from '../index.ts';
import { openCheckpoint, readRoot } from '../tree/index.ts';
import { makeSigningKey } from './signing-key.ts';

let log: TestLog;
let sealing: Sealing;

beforeEach(async () => {
  log = await openTestLog();
  sealing = await openSealing(log);
});
afterEach(async () => {
  await sealing.close();
  await log.close();
});

async function write(records: number) {
  const writer = log.newWriter();
  const epoch = await log.epoch();
  const entries = Array.from({ length: records }, () => verification(log.clock.now()));
  await Promise.all(entries.map((entry) => writer.append({ entry, epoch })));
}

const stored = async () =>
  (await log.pool.query<{ size: number; note: string }>('SELECT size::int, note FROM log_checkpoint ORDER BY size'))
    .rows;
const kept = () => readFile(sealing.files.checkpoint, 'utf8');

/** What the database had, put back over what it has now, as a restore does. */
const tables = ['log_tile', 'log_sequence', 'log_checkpoint', 'access_record', 'log_batch'] as const;
async function restorable() {
  for (const table of tables) await log.owner.query(`CREATE TABLE IF NOT EXISTS old_${table} AS TABLE ${table}`);
  const size = await readHead(log.pool);
  return async () => {
    await log.owner.query('ALTER TABLE log_tile DISABLE TRIGGER log_tile_full');
    await log.owner.query(`TRUNCATE ${tables.join(', ')} CASCADE`);
    for (const table of tables.toReversed()) await log.owner.query(`INSERT INTO ${table} SELECT * FROM old_${table}`);
    await log.owner.query('UPDATE log_head SET size = $1', [size]);
    await sealing.sequencer.close();
    await new Promise((resolve) => setTimeout(resolve, 1_050));
  };
}

describe('a checkpoint', () => {
  it('is signed after the order is committed, stored, and kept outside the database', async () => {
    await write(5);
    expect(await sealing.seal()).toBe('signing');
    const [{ size, note } = { size: 0, note: '' }] = await stored();
    const opened = openCheckpoint(note, {
      origin: TEST_ORIGIN,
      logKeys: await readLogKeys(sealing.files),
      witnesses: [],
    });
    expect(opened).toMatchObject({ size: 5, root: await readRoot(tilesIn(log.pool), 5) });
    expect([size, await kept()]).toEqual([5, note]);
  });

  it('is made of each size once, and of none while nothing comes', async () => {
    await write(5);
    await sealing.seal();
    await sealing.seal();
    await write(1);
    await sealing.seal();
    expect((await stored()).map(({ size }) => size)).toEqual([5, 6]);
  });

  it('is signed by a key that only its owner can read, whose origin stays what it was first', async () => {
    await write(1);
    await sealing.seal();
    const { mode } = await stat(sealing.files.signer);
    expect(mode & 0o777).toBe(0o600);
    expect((await readFile(sealing.files.signer, 'utf8')).split('\n')[0]).toBe(`origin ${TEST_ORIGIN}`);
  });
});

describe('the signer refuses', () => {
  it('without its key, which is never made a second time; records go on', async () => {
    await write(1);
    await sealing.seal();
    const key = await readFile(sealing.files.signer);
    await rm(sealing.files.signer);
    await write(2);
    expect(await sealing.seal()).toBe('log_key_missing');
    expect([await readHead(log.pool), (await stored()).length]).toEqual([3, 1]);
    await writeFile(sealing.files.signer, 'origin a/b\nno key');
    await write(1);
    expect(await sealing.seal()).toBe('log_key_missing');
    await writeFile(sealing.files.signer, key);
    expect(await sealing.seal()).toBe('signing');
    expect((await stored()).map(({ size }) => size)).toEqual([1, 4]);
  });

  it('to continue what a key signed that it has never had', async () => {
    await write(1);
    await sealing.seal();
    const home = await mkdtemp(path.join(tmpdir(), 'gapura-sealing-'));
    const stranger = await openSealing(log, { ...sealing, home });
    await makeSigningKey(stranger.files, 'lain.contoh/log');
    await sealing.sequencer.close();
    await write(1);
    expect(await stranger.seal()).toBe('log_key_other');
    await stranger.close();
    await rm(home, { recursive: true });
  });

  it('a tree that is smaller than what was signed: a restored database', async () => {
    await write(3);
    await sealing.seal();
    const restore = await restorable();
    await write(3);
    await sealing.seal();
    await restore();
    expect(await sealing.seal()).toBe('log_rolled_back');
  });

  it('a tree that has grown past what was signed in another way', async () => {
    await write(3);
    await sealing.seal();
    const restore = await restorable();
    await write(3);
    await sealing.seal();
    await restore();
    await write(9);
    expect(await sealing.seal()).toBe('log_rolled_back');
    expect((await stored()).map(({ size }) => size)).toEqual([3]);
  });

  it('a kept checkpoint that somebody has meddled with', async () => {
    await write(3);
    await sealing.seal();
    await writeFile(sealing.files.checkpoint, (await kept()).replace('\n3\n', '\n2\n'));
    await write(3);
    expect(await sealing.seal()).toBe('log_checkpoint_unreadable');
  });
});

describe('a new origin', () => {
  it('lets a restored log go on, under a new name and key, recorded with officer and reason', async () => {
    await write(3);
    await sealing.seal();
    const restore = await restorable();
    await write(3);
    await sealing.seal();
    await restore();
    expect(await sealing.seal()).toBe('log_rolled_back');
    const begun = await beginOrigin({ ...log.by, actor: 'Ani' }, sealing.files, { reason: 'cadangan dipulihkan' });
    expect(begun).toBe(`${TEST_ORIGIN}/2`);
    expect(await sealing.seal()).toBe('signing');
    expect(await kept()).toMatch(/^gapura\.contoh\/log\/2\n4\n/);
    const { rows } = await log.pool.query(
      "SELECT officer_ref, case_ref FROM access_record WHERE outcome = 'log.origin_begun'",
    );
    expect(rows).toEqual([{ officer_ref: 'Ani', case_ref: 'gapura.contoh/log/2: cadangan dipulihkan' }]);
    expect((await readLogKeys(sealing.files)).map(({ name }) => name)).toEqual([TEST_ORIGIN, `${TEST_ORIGIN}/2`]);
    await write(1);
    expect(await sealing.seal()).toBe('signing');
  });
});
