import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
import { administer, checkReceipt, makeReceipt, readLogKeys, rotateSigner, verifyLog, verifyTree } from '../index.ts';
import { formatNoteKey, type NoteKey, parseNote, verifyNote } from '../tree/index.ts';
import { logFiles } from './log-files.ts';
import { newSigningKey } from './signing-key.ts';

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
  return entries;
}

const rotate = (reason = 'bocor') => rotateSigner({ ...log.by, actor: 'Ani' }, sealing.files, { reason });
const stored = async () =>
  (await log.pool.query<{ note: string }>('SELECT note FROM log_checkpoint ORDER BY size')).rows.map(
    ({ note }) => note,
  );
const signersOf = (note = '') => {
  const parsed = parseNote(note);
  return 'refusal' in parsed ? [] : parsed.signatures.map(({ keyId }) => keyId);
};
const newestKey = async () => (await readLogKeys(sealing.files)).at(-1) ?? expect.fail('the log has a key');
const opens = (note: string | undefined, key: NoteKey) => !('refusal' in verifyNote(note ?? '', [key]));
const acts = async () =>
  (await log.pool.query("SELECT officer_ref, case_ref FROM access_record WHERE outcome = 'log.signer_rotated'")).rows;
const problems = async () => {
  const trust = { keys: await readLogKeys(sealing.files), kept: await readFile(sealing.files.checkpoint, 'utf8') };
  return [...(await verifyLog(log.pool)).problems, ...(await verifyTree(log.pool, trust)).problems];
};
/** A log that has been signed by its first key. */
async function begun() {
  await write(3);
  expect(await sealing.seal()).toBe('signing');
  return newestKey();
}

describe('a new key of the signer', () => {
  it('signs the next checkpoint together with the old one, and the later ones alone', async () => {
    const old = await begun();
    const key = await rotate();
    expect(key).toMatchObject({ name: TEST_ORIGIN, kind: 'note' });
    expect(await sealing.seal()).toBe('signing');
    await write(1);
    expect(await sealing.seal()).toBe('signing');
    const notes = await stored();
    expect(notes.map(signersOf)).toEqual([[old.id], [old.id, key.id], [key.id]]);
    expect(notes.map((note) => opens(note, old))).toEqual([true, true, false]);
    expect(notes.map((note) => opens(note, key))).toEqual([false, true, true]);
    expect(await readFile(sealing.files.checkpoint, 'utf8')).toBe(notes[2]);
    expect((await readLogKeys(sealing.files)).map(({ id }) => id)).toEqual([old.id, key.id]);
    expect(await problems()).toEqual([]);
  });

  it('is named in the log that the old key vouches for, with officer and reason', async () => {
    const old = await begun();
    const key = await rotate();
    await sealing.seal();
    expect(await acts()).toEqual([{ officer_ref: 'Ani', case_ref: `${formatNoteKey(key)}: bocor` }]);
    const { rows } = await log.pool.query("SELECT request_id FROM access_record WHERE outcome = 'log.signer_rotated'");
    const answer = await makeReceipt(log.pool, rows[0].request_id);
    const receipt = answer && answer !== 'pending' && 'receipt' in answer ? answer.receipt : expect.fail('no receipt');
    expect(checkReceipt(receipt, [old])).toBeUndefined();
  });

  it('makes receipts that hold by both keys, or by the one that signed them', async () => {
    const old = await begun();
    const [entry] = await write(1);
    await sealing.seal();
    const receiptOf = async () => {
      const answer = await makeReceipt(log.pool, entry?.requestId ?? expect.fail());
      return answer && answer !== 'pending' && 'receipt' in answer
        ? answer.receipt
        : expect.fail('the record is sealed');
    };
    const before = await receiptOf();
    const key = await rotate();
    await sealing.seal();
    await write(1);
    await sealing.seal();
    const after = await receiptOf();
    for (const receipt of [before, after]) expect(checkReceipt(receipt, [old, key])).toBeUndefined();
    expect([checkReceipt(before, [old]), checkReceipt(before, [key])]).toEqual([undefined, 'signature_wrong']);
    expect([checkReceipt(after, [old]), checkReceipt(after, [key])]).toEqual(['signature_wrong', undefined]);
  });

  it('can follow another one again and again; nobody can sign in the name of an old one', async () => {
    const ids = [(await begun()).id];
    for (let i = 0; i < 3; i += 1) {
      ids.push((await rotate()).id);
      await sealing.seal();
      await write(1);
      await sealing.seal();
    }
    expect((await stored()).map(signersOf)).toEqual([
      [ids[0]],
      [ids[0], ids[1]],
      [ids[1]],
      [ids[1], ids[2]],
      [ids[2]],
      [ids[2], ids[3]],
      [ids[3]],
    ]);
    for (const id of ids) expect(existsSync(sealing.files.signer.replace('.pem', `-${id}.pem`))).toBe(false);
    expect(await problems()).toEqual([]);
  });

  it('is taken up while the log is written and signed', async () => {
    await begun();
    let done = false;
    const writing = (async () => {
      while (!done) await write(2);
    })();
    const states = new Set<string>();
    const signing = (async () => {
      while (!done) states.add(await sealing.seal());
    })();
    const keys: NoteKey[] = [];
    for (let i = 0; i < 5; i += 1) {
      keys.push(await rotate());
      const { length } = await stored();
      while ((await stored()).length < length + 2) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    done = true;
    await Promise.all([writing, signing]);
    expect([...states]).toEqual(['signing']);
    const used = new Set((await stored()).flatMap(signersOf));
    for (const { id } of keys) expect(used).toContain(id);
    expect(await problems()).toEqual([]);
  });
});

describe('whoever is killed', () => {
  /** The files as they lie after a step, with the act recorded or not. */
  const steps = {
    'before anything was told': async (key: string) => writeFile(pending(), key),
    'after the act was recorded': async (key: string) => {
      await writeFile(pending(), key);
      await rotatedAct();
    },
    'after the old key was put aside': async (key: string, old: NoteKey) => {
      await writeFile(pending(), key);
      await rotatedAct();
      await cp(sealing.files.signer, aside(old));
    },
  };
  const pending = () => sealing.files.signer.replace('.pem', '-next.pem');
  const aside = ({ id }: NoteKey) => sealing.files.signer.replace('.pem', `-${id}.pem`);
  const rotatedAct = () => administer(log.by, async (_tx, tell) => tell('log.signer_rotated', { reason: 'terputus' }));

  const aKey = () => newSigningKey(TEST_ORIGIN);

  it.each(Object.entries(steps))(
    '%s leaves a log that is signed by the old key, and the next try takes up the same new one',
    async (_, step) => {
      const old = await begun();
      const made = aKey();
      await step(made.text, old);
      await write(1);
      expect(await sealing.seal()).toBe('signing');
      expect(signersOf((await stored()).at(-1))).toEqual([old.id]);
      expect((await rotate()).id).toBe(made.key.id);
      expect(await sealing.seal()).toBe('signing');
      expect(signersOf((await stored()).at(-1))).toEqual([old.id, made.key.id]);
      expect(existsSync(pending())).toBe(false);
      expect(await problems()).toEqual([]);
    },
  );

  it('after the key was replaced, before it was listed, leaves a log that is signed by both', async () => {
    const old = await begun();
    const made = aKey();
    await cp(sealing.files.signer, aside(old));
    await writeFile(sealing.files.signer, made.text);
    await expect(rotate()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('yet to sign') });
    await write(1);
    expect(await sealing.seal()).toBe('signing');
    expect(signersOf((await stored()).at(-1))).toEqual([old.id, made.key.id]);
    expect((await newestKey()).id).toBe(made.key.id);
    expect(await problems()).toEqual([]);
  });

  it('after the key was replaced and listed leaves a log whose next key is another one', async () => {
    await begun();
    const key = await rotate();
    await writeFile(pending(), await readFile(sealing.files.signer));
    await sealing.seal();
    const next = await rotate();
    expect(next.id).not.toBe(key.id);
    expect(await sealing.seal()).toBe('signing');
    expect(signersOf((await stored()).at(-1))).toEqual([key.id, next.id]);
    expect(existsSync(pending())).toBe(false);
  });

  it('after both have signed, before the old key was forgotten, leaves a log that forgets it with the next', async () => {
    const old = await begun();
    const text = await readFile(sealing.files.signer, 'utf8');
    const key = await rotate();
    await sealing.seal();
    await writeFile(aside(old), text);
    await write(1);
    expect(await sealing.seal()).toBe('signing');
    expect(signersOf((await stored()).at(-1))).toEqual([key.id]);
    expect(existsSync(aside(old))).toBe(false);
  });
});

describe('it is refused', () => {
  it('where there is no log yet', async () => {
    await expect(rotate()).rejects.toMatchObject({ code: 'not_found', remedy: expect.any(String) });
    expect(await acts()).toEqual([]);
  });

  it('while the key before has yet to sign its last checkpoint', async () => {
    await begun();
    await rotate();
    await expect(rotate()).rejects.toMatchObject({ code: 'conflict', remedy: expect.stringContaining('sign') });
    expect(await acts()).toHaveLength(1);
    await sealing.seal();
    await rotate();
  });

  it('to one of two officers at once', async () => {
    await begun();
    const both = await Promise.allSettled([rotate(), rotate()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await sealing.seal()).toBe('signing');
    expect(await problems()).toEqual([]);
  });

  it('with a key that was replaced already, with which nothing is signed either', async () => {
    const old = await begun();
    const text = await readFile(sealing.files.signer, 'utf8');
    await rotate();
    await sealing.seal();
    const newest = await readFile(sealing.files.signer, 'utf8');
    await writeFile(sealing.files.signer, text);
    await write(1);
    expect(await sealing.seal()).toBe('log_key_replaced');
    expect((await readLogKeys(sealing.files)).at(-1)?.id).not.toBe(old.id);
    await expect(rotate()).rejects.toMatchObject({ code: 'conflict' });
    await writeFile(sealing.files.signer, newest);
    expect(await sealing.seal()).toBe('signing');
  });

  it('to sign at a home that has not heard of the new key, though the old one has signed too', async () => {
    await begun();
    const home = await mkdtemp(path.join(tmpdir(), 'gapura-sealing-'));
    await cp(sealing.home, home, { recursive: true });
    await rotate();
    await sealing.seal();
    await sealing.sequencer.close();
    const other = await openSealing(log, { ...sealing, home });
    await write(1);
    expect(await other.seal()).toBe('log_key_other');
    await other.close();
    await rm(home, { recursive: true });
  });
});

it('a database of a moved day rotates the key of its own log', async () => {
  const own = logFiles(sealing.home, 'gapura_as_of_20211118');
  await begun();
  for (const name of ['signer', 'keys', 'checkpoint'] as const) await rename(sealing.files[name], own[name]);
  const key = await rotateSigner(log.by, own, { reason: 'bocor' });
  expect((await readLogKeys(own)).at(-1)?.id).toBe(key.id);
  expect(existsSync(sealing.files.signer)).toBe(false);
});
