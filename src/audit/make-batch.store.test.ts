import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestLog, type TestLog, verification } from '../../testing/audit/index.ts';
import { personas } from '../../testing/population/index.ts';
import { type Day, type Uuid, uuidV7 } from '../kernel/index.ts';
import { type Entry, type LogWriter, recordKinds, tagOf, unsealNik, verifyLog } from './index.ts';

let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
afterAll(() => log.close());

/** An entry with everything that an entry can have. */
function everything(): Entry {
  const ids = { institutionId: uuid(), rightId: uuid(), credentialId: uuid() };
  return verification(log.clock.now(), {
    ...ids,
    officerRef: 'loket "3", lantai\\2',
    caseRef: 'IGD {7} \u00e9 \u{1f3e5} NULL',
    method: 'CALL_VERIFY',
    purpose: 'public_service',
    day: '2021-11-18' as Day,
    peer: '2001:db8::1',
    nik: personas.yohana.nik,
    elements: [1, 4, 7],
    results: [1, 0, 2],
  });
}

const uuid = (): Uuid => uuidV7(log.clock.now());

async function write(writer: LogWriter, ...entries: Entry[]): Promise<void> {
  const epoch = await log.epoch();
  await Promise.all(entries.map((entry) => writer.append({ entry, epoch })));
}

describe('a record in the database', () => {
  it('is what was hashed, whatever kind it is and whatever it leaves out', async () => {
    const kinds = recordKinds.map((kind) => ({ ...everything(), kind }));
    await write(log.newWriter(), ...kinds, verification(log.clock.now()), { ...everything(), count: 70_000 });
    const report = await verifyLog(log.pool);
    expect(report.problems).toEqual([]);
    expect(report.records).toBeGreaterThanOrEqual(kinds.length + 2);
  });

  it('has a salt of its own, so that equal entries have different leaves', async () => {
    const entry = everything();
    const writer = log.newWriter();
    await write(writer, entry, entry, entry);
    const { rows } = await log.pool.query(
      'SELECT count(DISTINCT salt)::int AS salts, min(length(salt)) AS bytes FROM access_record WHERE request_id = $1',
      [entry.requestId],
    );
    expect(rows).toEqual([{ salts: 3, bytes: 16 }]);
    const batch = await log.pool.query<{ leaves: Buffer }>('SELECT leaves FROM log_batch WHERE writer_id = $1', [
      writer.writerId,
    ]);
    const leaves = batch.rows[0]?.leaves.toString('hex').match(/.{64}/g);
    expect(new Set(leaves).size).toBe(3);
  });

  it("holds the NIK sealed under the month's key, and the year's tag finds it", async () => {
    const entry = { ...everything(), nik: personas.drajat.nik };
    await write(log.newWriter(), entry);
    const now = log.clock.now();
    const { rows } = await log.pool.query<{ request_id: string; nik_key: number; nik_sealed: Buffer }>(
      'SELECT request_id, nik_key, nik_sealed FROM access_record WHERE nik_tag = $1',
      [tagOf(log.keys.keyAt('tag', now), personas.drajat.nik)],
    );
    expect(rows).toEqual([expect.objectContaining({ request_id: entry.requestId })]);
    const key = log.keys.keyAt('seal', now);
    expect(rows[0]?.nik_key).toBe(key.keyNo);
    expect(unsealNik(key.bytes, rows[0]?.nik_sealed ?? Buffer.alloc(0))).toBe(personas.drajat.nik);
  });

  it('shows no NIK in clear, in no column of no table', async () => {
    await write(log.newWriter(), ...Object.values(personas).map(({ nik }) => ({ ...everything(), nik })));
    const niks = Object.values(personas).map(({ nik }) => nik);
    const forms = niks.flatMap((nik) => [nik, Buffer.from(nik).toString('hex'), BigInt(nik).toString(16)]);
    const { rows } = await log.pool.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'",
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { name } of rows) {
      const found = await log.owner.query(
        `SELECT 1 FROM ${name} AS t, unnest($1::text[]) AS searched(form) WHERE strpos(t::text, searched.form) > 0`,
        [forms],
      );
      expect(found.rowCount, name).toBe(0);
    }
  });
});

describe('a chain', () => {
  it('goes on from batch to batch, and each writer has its own', async () => {
    const writers = [log.newWriter(), log.newWriter()] as const;
    for (let round = 0; round < 3; round += 1) {
      for (const writer of writers) await write(writer, everything(), everything());
    }
    expect(writers[0].writerId).not.toBe(writers[1].writerId);
    for (const { writerId } of writers) {
      const { rows } = await log.pool.query(
        'SELECT batch_no, n, prev_hash, hash FROM log_batch WHERE writer_id = $1 ORDER BY batch_no',
        [writerId],
      );
      expect(rows.map(({ batch_no, n }) => [batch_no, n])).toEqual([
        [1, 2],
        [2, 2],
        [3, 2],
      ]);
      expect(rows.map(({ prev_hash }) => prev_hash)).toEqual([Buffer.alloc(32), rows[0].hash, rows[1].hash]);
    }
  });
});
