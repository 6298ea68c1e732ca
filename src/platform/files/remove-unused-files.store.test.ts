import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCheckedPdf } from '../../../testing/files/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { type TestClock, testClock, type Uuid } from '../../kernel/index.ts';
import { openPool } from '../sql/index.ts';
import { removeUnusedFiles, UNUSED_DAYS } from './remove-unused-files.ts';
import { storeFile } from './store-file.ts';

const DAY_MS = 86_400_000;

let authority: Authority;
let clock: TestClock;
let owner: Client;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  owner = new Client(authority.database.owner);
  await owner.connect();
  // A table of a later migration, which nobody has told the chore of, and which the application may not even read.
  await owner.query('CREATE TABLE later_paper (file_id uuid REFERENCES stored_file)');
  // One that only describes a file, and one that uses what it describes.
  await owner.query(`CREATE TABLE later_note (file_id uuid PRIMARY KEY REFERENCES stored_file ON DELETE CASCADE);
    CREATE TABLE later_use (file_id uuid REFERENCES later_note)`);
});
beforeEach(() => owner.query('TRUNCATE later_use, later_note, later_paper, stored_file CASCADE'));
afterEach(() => owner.query('ROLLBACK'));
afterAll(async () => {
  await owner.end();
  await authority.close();
});

const upload = () => storeFile(authority.pool, aCheckedPdf(), clock);
const remove = () => removeUnusedFiles(authority.pool, clock);
const useIn = (table: string, file: Uuid) => owner.query(`INSERT INTO ${table} VALUES ($1)`, [file]);

/** An upload that has waited for longer than it may. */
async function oldUpload(): Promise<Uuid> {
  const file = await upload();
  clock.advance(UNUSED_DAYS * DAY_MS + 1);
  return file;
}

async function kept(): Promise<Uuid[]> {
  const { rows } = await authority.pool.query<{ file_id: Uuid }>('SELECT file_id FROM stored_file');
  return rows.map((row) => row.file_id);
}

describe('an upload that nothing uses', () => {
  it('is there for a week, and gone after it', async () => {
    const file = await upload();
    clock.advance(UNUSED_DAYS * DAY_MS);
    expect([await remove(), await kept()]).toEqual([0, [file]]);
    clock.advance(1);
    expect([await remove(), await kept()]).toEqual([1, []]);
  });

  it('takes along what only describes it', async () => {
    await useIn('later_note', await oldUpload());
    expect([await remove(), await kept()]).toEqual([1, []]);
    expect((await owner.query('SELECT FROM later_note')).rowCount).toBe(0);
  });

  it('goes once nothing uses it any more', async () => {
    await useIn('later_paper', await oldUpload());
    expect(await remove()).toBe(0);
    await owner.query('DELETE FROM later_paper');
    expect(await remove()).toBe(1);
  });
});

describe('a file that something refers to', () => {
  it('stays, though the table is new and the application may not read it', async () => {
    const file = await oldUpload();
    await useIn('later_paper', file);
    expect([await remove(), await kept()]).toEqual([0, [file]]);
  });

  it('stays where only its foreign key knows, and holds up no other', async () => {
    const used = await oldUpload();
    await useIn('later_note', used);
    await useIn('later_use', used);
    await oldUpload();
    expect([await remove(), await kept()]).toEqual([1, [used]]);
  });

  it('stays while the use of it is being written', async () => {
    const file = await oldUpload();
    await owner.query('BEGIN');
    await useIn('later_paper', file);
    expect(await remove()).toBe(0);
    await owner.query('COMMIT');
    expect([await remove(), await kept()]).toEqual([0, [file]]);
  });
});

it('two processes at once remove each file once, and neither fails', async () => {
  for (let made = 0; made < 50; made += 1) await upload();
  const used = await oldUpload();
  await useIn('later_paper', used);
  const other = openPool(authority.database.app, 'other');
  const removed = await Promise.all([remove(), removeUnusedFiles(other, clock)]).finally(() => other.end());
  // What one has locked the other passes by, and may find nothing more to do.
  const rest = await remove();
  expect([removed[0] + removed[1] + rest, await kept()]).toEqual([50, [used]]);
});

it('the application removes no file by itself, whatever it wants', async () => {
  await oldUpload();
  await expect(authority.pool.query('DELETE FROM stored_file')).rejects.toMatchObject({ code: '42501' });
});

it('only what says for whom a scan was handed in goes with its file', async () => {
  const { rows } = await owner.query(`SELECT conrelid::regclass::text AS name FROM pg_constraint
    WHERE contype = 'f' AND confrelid = 'stored_file'::regclass AND confdeltype <> 'a' ORDER BY 1`);
  expect(rows.map(({ name }) => name)).toEqual(['appointment_scan', 'later_note']);
});
