import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type LossySocket,
  openLossySocket,
  openTestLog,
  type TestLog,
  verification,
} from '../../testing/audit/index.ts';
import type { Uuid } from '../kernel/index.ts';
import { type Appended, type Entry, type LogWriter, verifyLog } from './index.ts';

let log: TestLog;
let socket: LossySocket;
let writer: LogWriter;
beforeAll(async () => {
  log = await openTestLog();
  socket = await openLossySocket(log.app);
  writer = log.newWriter(undefined, socket.config);
  await writer.open();
});
afterAll(async () => {
  await log.close();
  await socket.close();
});

const isWritten = (result: PromiseSettledResult<Appended> | undefined) =>
  result?.status === 'fulfilled' && result.value.status === 'written';

async function times({ requestId }: Entry): Promise<number> {
  const found = await log.pool.query('SELECT 1 FROM access_record WHERE request_id = $1', [requestId]);
  return found.rowCount ?? 0;
}

async function writersEver(): Promise<number> {
  const { rows } = await log.pool.query('SELECT count(*)::int AS n FROM log_writer');
  return rows[0].n;
}

const entry = () => verification(log.clock.now());

describe('a batch whose commit was not confirmed', () => {
  it('is found by the next writer: its answers may leave, and no record is written twice', async () => {
    const epoch = await log.epoch();
    await writer.append({ entry: entry(), epoch });
    const old = writer.writerId;
    const entries = [entry(), entry(), entry()];
    socket.loseNextAnswer();
    const results = await Promise.all(entries.map((one) => writer.append({ entry: one, epoch })));
    expect(results).toEqual(Array(3).fill({ status: 'written', left: undefined }));
    expect(writer.writerId).not.toBe(old);
    const { rows } = await log.pool.query(
      'SELECT writer_id, count(*)::int AS n FROM access_record WHERE request_id = ANY($1) GROUP BY 1',
      [entries.map(({ requestId }) => requestId)],
    );
    expect(rows).toEqual([{ writer_id: old, n: 3 }]);
    expect((await verifyLog(log.pool)).problems).toEqual([]);
  });

  it('while its entries are tried one by one lets no answer leave that is not recorded, and costs one new writer', async () => {
    const epoch = await log.epoch();
    const poison = { ...entry(), requestId: 'no uuid' as Uuid };
    const entries = [entry(), entry(), poison, entry(), entry()];
    const before = await writersEver();
    socket.loseNextAnswer(1);
    const results = await Promise.allSettled(entries.map((one) => writer.append({ entry: one, epoch })));
    const answered = entries.filter((_, i) => isWritten(results[i]));
    expect(answered).toEqual([entries[0]]);
    for (const one of answered) expect(await times(one)).toBe(1);
    expect((await writer.append({ entry: entry(), epoch })).status).toBe('written');
    expect(await writersEver()).toBe(before + 1);
    expect((await verifyLog(log.pool)).problems).toEqual([]);
  });

  it('that is not there, because rights had changed, is judged anew', async () => {
    const before = await log.epoch();
    await log.pool.query('SELECT raise_access_epoch()');
    const one = entry();
    socket.loseNextAnswer();
    expect(await writer.append({ entry: one, epoch: before })).toEqual({ status: 'stale', epoch: before });
    expect((await log.pool.query('SELECT 1 FROM access_record WHERE request_id = $1', [one.requestId])).rowCount).toBe(
      0,
    );
  });
});
