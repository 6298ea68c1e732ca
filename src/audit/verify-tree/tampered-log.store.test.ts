import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsOf, openSealedLog, type SealedLog, TEST_ORIGIN } from '../../../testing/audit/index.ts';
import { readHead, tilesIn } from '../index.ts';
import { formatCheckpoint, formatNote, readRoot, signText } from '../tree/index.ts';

let sealed: SealedLog;
beforeAll(async () => {
  sealed = await openSealedLog();
  await sealed.tampered.log.owner.query("SELECT create_log_partitions('2099-01-01', 1)");
});
afterAll(() => sealed.close());

/** The key of the log itself, as somebody inside would use it. */
async function ownKey(): Promise<KeyObject> {
  const text = await readFile(sealed.sealing.files.signer, 'utf8');
  return createPrivateKey(text.slice(text.indexOf('-----BEGIN')));
}

/** A checkpoint of the log at a size, with the root that its tree has there, in the name of its origin. */
async function checkpointBy(privateKey: KeyObject, size: number): Promise<string> {
  const root = await readRoot(tilesIn(sealed.tampered.log.pool), size);
  const text = formatCheckpoint({ origin: TEST_ORIGIN, size, root, extensions: [] });
  const note = formatNote({ text, signatures: [signText(text, TEST_ORIGIN, privateKey)] });
  return `INSERT INTO log_checkpoint VALUES (${size}, '\\x${root.toString('hex')}', '${note}', now())`;
}

/** What a superuser does first, so that nothing is in the way. */
const free = [
  'ALTER TABLE log_sequence DROP CONSTRAINT log_sequence_writer_id_batch_no_fkey',
  'ALTER TABLE log_tile DISABLE TRIGGER log_tile_full',
];
const second = 'WHERE writer_id = $w AND batch_no = 2';
/** The leaf of record 1 of batch 2, as every message about it says. */
const itsLeaf = /batch 2, record 1: leaf \d+/;

const tamper = (...statements: string[]) => sealed.findingsAfter(...free, ...statements);

describe('nothing is wrong', () => {
  it('with what was written and signed, by any verifier', async () => {
    expect(await tamper()).toEqual({ keeper: [], auditor: [], second: [] });
  });
});

describe('every verifier names', () => {
  it('the record of which any column was changed or emptied', async () => {
    for (const { name, change, nullable } of await columnsOf(sealed.tampered.log.pool, 'access_record')) {
      for (const value of nullable ? [change, 'NULL'] : [change]) {
        const found = await tamper(`UPDATE access_record SET ${name} = ${value} ${second} AND pos = 1`);
        const what = `${name} = ${value}`;
        expect(found.keeper[0], what).toMatch(/^record_(changed|missing): batch 2, record 1: /);
        expect(found.auditor[0], what).toMatch(/^record_(changed|missing): batch 2, record 1: /);
        expect(found.second[0], what).toMatch(/^record_(changed|missing): batch 2, record 1: /);
      }
    }
  });

  it('a record that was deleted', async () => {
    const { keeper, auditor, second: other } = await tamper(`DELETE FROM access_record ${second} AND pos = 1`);
    expect(keeper[0]).toBe('record_missing: batch 2, record 1: is not there');
    for (const found of [auditor, other]) expect(found).toEqual([expect.stringMatching(/^record_missing: /)]);
    expect(auditor[0]).toMatch(itsLeaf);
    expect(other).toEqual(auditor);
  });

  it('records that were exchanged', async () => {
    const {
      keeper,
      auditor,
      second: other,
    } = await tamper(
      `UPDATE access_record SET pos = 1 - pos + 10 ${second} AND pos < 2`,
      `UPDATE access_record SET pos = pos - 10 ${second} AND pos >= 10`,
    );
    const changed = [0, 1].map((pos) => expect.stringContaining(`record_changed: batch 2, record ${pos}: `));
    expect(keeper.slice(0, 2)).toEqual(changed);
    for (const found of [auditor, other]) expect(found).toEqual(changed);
  });

  it('a record that was added to a batch', async () => {
    const columns = (await columnsOf(sealed.tampered.log.pool, 'access_record')).map(({ name }) => name);
    const values = columns.map((name) => (name === 'pos' ? '3' : name));
    const {
      keeper,
      auditor,
      second: other,
    } = await tamper(
      `INSERT INTO access_record (${columns}) SELECT ${values} FROM access_record ${second} AND pos = 1`,
    );
    const added = 'record_added: batch 2, record 3: was not written with its batch';
    expect(keeper[0]).toBe(added);
    expect(auditor).toEqual([added]);
    expect(other).toEqual([added]);
  });

  it('a batch that was deleted with its records', async () => {
    const {
      keeper,
      auditor,
      second: other,
    } = await tamper(`DELETE FROM access_record ${second}`, `DELETE FROM log_batch ${second}`);
    expect(keeper).toContain('batch_missing: batch 2: has a place, and is not there');
    const missing = [0, 1, 2].map((pos) => expect.stringContaining(`record_missing: batch 2, record ${pos}: `));
    for (const found of [auditor, other]) expect(found).toEqual(missing);
  });

  it('a chain that was written anew over a changed record, because the tree was signed', async () => {
    const {
      keeper,
      auditor,
      second: other,
    } = await tamper(
      `UPDATE access_record SET outcome = 'not_found' ${second} AND pos = 1`,
      `UPDATE log_batch SET leaves = overlay(leaves PLACING sha256('x') FROM 33 FOR 32) ${second}`,
    );
    expect(keeper).toContainEqual(expect.stringMatching(/^leaf_changed: batch 2, record 1: /));
    expect(keeper).toContainEqual(expect.stringMatching(/^root_other: /));
    for (const found of [auditor, other]) expect(found[0]).toMatch(/^record_changed: batch 2, record 1: /);
  });

  it('the same with its tiles written anew too', async () => {
    const {
      keeper,
      auditor,
      second: other,
    } = await tamper(
      `UPDATE access_record SET outcome = 'not_found' ${second} AND pos = 1`,
      `UPDATE log_batch SET leaves = overlay(leaves PLACING sha256('x') FROM 33 FOR 32) ${second}`,
      `UPDATE log_tile SET hashes = overlay(hashes PLACING sha256('x') FROM
        (SELECT first_leaf::int + 1 FROM log_sequence ${second}) * 32 + 1 FOR 32) WHERE level = 0`,
    );
    expect(keeper).toContainEqual(expect.stringMatching(/^root_other: kept checkpoint: /));
    for (const found of [auditor, other])
      expect(found).toContainEqual(expect.stringMatching(/^root_other: checkpoint/));
  });

  it('an end that was cut off, with everything that tells of it but the kept checkpoint', async () => {
    const {
      keeper,
      auditor,
      second: other,
    } = await tamper(
      'DELETE FROM access_record WHERE writer_id = $w AND batch_no = 4',
      'DELETE FROM log_sequence WHERE writer_id = $w AND batch_no = 4',
      'DELETE FROM log_batch WHERE writer_id = $w AND batch_no = 4',
      'UPDATE quota_lease SET spent = spent - 3 WHERE writer_id = $w',
      `UPDATE log_tile SET width = width - 3, hashes = substring(hashes FOR (width - 3) * 32) WHERE level = 0`,
      'UPDATE log_head SET size = size - 3',
      'DELETE FROM log_checkpoint',
      await checkpointBy(await ownKey(), (await readHead(sealed.tampered.log.pool)) - 3),
    );
    expect(keeper).toEqual([
      expect.stringMatching(/^log_rolled_back: kept checkpoint: signs \d+ leaves, the log has \d+$/),
    ]);
    for (const found of [auditor, other]) {
      expect(found).toContainEqual(expect.stringMatching(/^log_rolled_back: checkpoint seen before/));
    }
  });

  it('batches that changed places in the order', async () => {
    const {
      keeper,
      auditor,
      second: other,
    } = await tamper(
      'UPDATE log_sequence SET batch_no = 5 - batch_no + 10 WHERE writer_id = $w AND batch_no IN (2, 3)',
      'UPDATE log_sequence SET batch_no = batch_no - 10 WHERE writer_id = $w AND batch_no > 10',
    );
    expect(keeper).toContainEqual(expect.stringMatching(/^order_broken: batch 3: stands before/));
    expect(keeper).toContainEqual(expect.stringMatching(/^leaf_changed: batch 3, record 0: /));
    for (const found of [auditor, other]) {
      expect(found).toContainEqual(expect.stringMatching(/^order_broken: batch 3, record 0: /));
      expect(found).toContainEqual(expect.stringMatching(/^record_changed: batch 3, record 0: /));
    }
  });

  it('a batch that lost its place', async () => {
    const { keeper, auditor, second: other } = await tamper(`DELETE FROM log_sequence ${second}`);
    expect(keeper).toContainEqual(expect.stringMatching(/^order_broken: .*expected \d+$/));
    expect(keeper).toContain('batch_unplaced: batch 2: has no place in the order');
    for (const found of [auditor, other]) expect(found).toContainEqual(expect.stringMatching(/^record_missing: leaf/));
  });

  it('a checkpoint that another key has signed', async () => {
    const size = await readHead(sealed.tampered.log.pool);
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const {
      keeper,
      auditor,
      second: other,
    } = await tamper('DELETE FROM log_checkpoint', await checkpointBy(stranger, size));
    expect(keeper).toEqual([`signature_wrong: checkpoint of ${size} leaves: signature_missing`]);
    for (const found of [auditor, other])
      expect(found).toEqual([expect.stringMatching(/^signature_wrong: checkpoint/)]);
  });

  it('a tile that was changed, or is gone', async () => {
    for (const change of [
      'UPDATE log_tile SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)',
      'DELETE FROM log_tile',
    ]) {
      const { keeper, auditor, second: other } = await tamper(`${change} WHERE level = 0`);
      expect(keeper).toContainEqual(expect.stringMatching(/^(leaf|tile)_changed: /));
      for (const found of [auditor, other]) expect(found[0]).toMatch(/^record_changed: /);
    }
  });
});

describe('both verifiers of an export name', () => {
  it('what was changed in the file itself, as far as the signed root tells', async () => {
    const exported = await sealed.exported();
    const lines = exported.split('\n');
    const changes: Readonly<Record<string, string>> = {
      root_other: exported.replace('"verified"', '"not_found"'),
      log_rolled_back: lines.slice(0, -3).join('\n'),
      record_added: `${exported}${lines.at(-2)}\n`,
      order_broken: [...lines.slice(0, -4), lines.at(-3), lines.at(-4), lines.at(-2), ''].join('\n'),
      signature_wrong: exported.replace(/^[^\n]+\n(\d+)/, (all, size) => all.replace(size, String(Number(size) - 1))),
    };
    for (const [code, text] of Object.entries(changes)) {
      const { auditor, second: other } = await sealed.findingsOf(text);
      for (const found of [auditor, other]) expect(found.join('\n'), code).toContain(`${code}: `);
    }
  });
});
