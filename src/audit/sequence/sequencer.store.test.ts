import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSealing, openTestLog, type Sealing, type TestLog, verification } from '../../../testing/audit/index.ts';
import { administer, readHead, readIfThere, readLogKeys, tilesIn, verifyTree } from '../index.ts';
import { emptyFrontier, extendFrontier, frontierRoot, readRoot } from '../tree/index.ts';

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

/** Writes batches of so many records each, one after the other, by one writer; answers it. */
async function write(sizes: readonly number[], writer = log.newWriter()) {
  const epoch = await log.epoch();
  for (const size of sizes) {
    const entries = Array.from({ length: size }, () => verification(log.clock.now()));
    await Promise.all(entries.map((entry) => writer.append({ entry, epoch })));
  }
  return writer;
}

const act = (reason: string) => administer(log.by, async (_tx, tell) => tell('alias.set', { reason }));

const places = async () =>
  (
    await log.pool.query(`SELECT s.first_leaf::int AS first, s.next_leaf::int AS next, s.writer_id AS writer,
      s.batch_no AS batch, b.n FROM log_sequence s JOIN log_batch b USING (writer_id, batch_no) ORDER BY s.first_leaf`)
  ).rows;
const states = async () =>
  Object.fromEntries(
    (await log.pool.query('SELECT writer_id, state FROM log_writer')).rows.map((row) => [row.writer_id, row.state]),
  );
/** The root over the leaves of all batches, in the order that they were given. */
async function rootByBatches(): Promise<Buffer> {
  const { rows } = await log.pool.query<{ leaves: Buffer }>(
    'SELECT b.leaves FROM log_sequence s JOIN log_batch b USING (writer_id, batch_no) ORDER BY s.first_leaf',
  );
  return frontierRoot(rows.reduce((frontier, { leaves }) => extendFrontier(frontier, leaves), emptyFrontier));
}

describe('the sequencer', () => {
  it('gives every batch of every writer its place, without gaps, those of one writer in their order', async () => {
    const [a, b] = [await write([3, 1, 5]), await write([2, 2])];
    await act('satu');
    await sealing.seal();
    const placed = await places();
    expect(placed.map(({ first }) => first)).toEqual([0, ...placed.map(({ next }) => next)].slice(0, -1));
    expect(placed.every(({ first, next, n }) => next - first === n)).toBe(true);
    for (const { writerId } of [a, b]) {
      const numbers = placed.filter(({ writer }) => writer === writerId).map(({ batch }) => batch);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    }
    expect(placed.at(-1).next).toBe(14);
    expect(await readHead(log.pool)).toBe(14);
  });

  it('grows the tree by what comes, keeps one version of each tile, and its root is that of the leaves', async () => {
    const writer = await write([8]);
    await sealing.seal();
    await write([292, 300], writer);
    await sealing.seal();
    await write([1, 700], writer);
    await sealing.seal();
    const size = await readHead(log.pool);
    expect(size).toBe(1301);
    expect(await readRoot(tilesIn(log.pool), size)).toEqual(await rootByBatches());
    const { rows } = await log.pool.query('SELECT level, index::int, width FROM log_tile ORDER BY level, index');
    const full = [0, 1, 2, 3, 4].map((index) => ({ level: 0, index, width: 256 }));
    const trust = { keys: await readLogKeys(sealing.files), kept: await readIfThere(sealing.files.checkpoint) };
    const report = { leaves: size, checkpoints: 4, signed: size, problems: [] };
    expect(await verifyTree(log.pool, trust)).toEqual(report);
    expect(rows).toEqual([...full, { level: 0, index: 5, width: 21 }, { level: 1, index: 0, width: 5 }]);
  });

  it('closes writers that are dead and done, and looks at live ones only', async () => {
    const [live, dying] = [await write([1]), await write([1])];
    const dead = dying.writerId;
    await act('dua');
    await dying.close();
    await log.pool.query('SELECT reap_writer($1)', [dead]);
    await sealing.seal();
    // The pass that finds nothing more of a dead writer closes it.
    await sealing.seal();
    const { [live.writerId]: ofLive, ...ofOthers } = await states();
    expect([ofLive, Object.values(ofOthers)]).toEqual(['live', ['closed', 'closed']]);
  });

  it('goes on after another one that took its place, and a sleeper writes nothing', async () => {
    await write([2]);
    await sealing.seal();
    const other = await openSealing(log, sealing);
    await write([3]);
    expect(await other.sequencer.run()).toBe(false);
    expect(other.sequencer.active).toBe(false);
    await sealing.sequencer.close();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await other.seal();
    expect(other.sequencer.active).toBe(true);
    expect(await readHead(log.pool)).toBe(5);
    await other.close();
  });

  it('lets go when the head has moved under it', async () => {
    const writer = await write([2]);
    await sealing.seal();
    await log.owner.query('UPDATE log_head SET size = 7');
    await write([3], writer);
    expect(await sealing.sequencer.run()).toBe(false);
    expect(sealing.sequencer.active).toBe(false);
    expect((await places()).length).toBe(1);
  });

  it('takes over from one that is frozen while records wait', async () => {
    const frozen = await openSealing(log, sealing);
    await write([2]);
    await frozen.seal();
    const writer = await write([3]);
    const eager = await openSealing(log, sealing, () => 11);
    await eager.sequencer.run();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await eager.seal();
    expect(await readHead(log.pool)).toBe(5);
    await write([1], writer);
    await frozen.sequencer.run().catch(() => undefined);
    expect(await readHead(log.pool)).toBe(5);
    await eager.close();
    await frozen.close();
  });
});

describe('what the application may do to the tree', () => {
  it.each([
    ['take a place back', 'DELETE FROM log_sequence'],
    ['move a batch', 'UPDATE log_sequence SET first_leaf = first_leaf + 1'],
    ['change a tile', 'UPDATE log_tile SET width = 1'],
    ['remove a full tile', 'DELETE FROM log_tile WHERE width = 256'],
    ['remove a checkpoint', 'DELETE FROM log_checkpoint'],
    ['change a checkpoint', "UPDATE log_checkpoint SET note = ''"],
    ['remove the head', 'DELETE FROM log_head'],
  ])('not: %s', async (_, sql) => {
    await write([300]);
    await sealing.seal();
    await expect(log.pool.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});
