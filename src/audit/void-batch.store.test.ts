import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dayOf,
  grantTestRight,
  type LossySocket,
  openLossySocket,
  openTestLog,
  type TestLog,
  verification,
} from '../../testing/audit/index.ts';
import { issueCredential } from '../identity/index.ts';
import type { Day } from '../kernel/index.ts';
import { Meter } from '../metering/index.ts';
import { KeptAnswers, type LogWriter, verifyLog } from './index.ts';

const today = '2021-11-18' as Day;
let log: TestLog;
let socket: LossySocket;
let writer: LogWriter;
beforeAll(async () => {
  log = await openTestLog();
  socket = await openLossySocket(log.app);
  writer = log.newWriter(undefined, socket.config);
});
afterAll(async () => {
  await log.close();
  await socket.close();
});

describe('a batch that was committed while its callers were told of an outage', () => {
  it('costs nothing: its hits return, no answer stays kept, and a void record names each call', async () => {
    const right = await grantTestRight(log.by, { dailyQuota: 100 });
    const { credentialId } = await issueCredential(log.by, { ...right, kind: 'wire', userId: 'siti' });
    const epoch = await log.epoch();
    await writer.open();
    const unit = await new Meter(log.pool, writer, () => log.clock.monotonic()).take(right.rightId, today, epoch);
    if (!unit) return expect.fail('the day is used up');
    const kept = new KeptAnswers(log.pool, log.keys, log.clock);
    const retry = { institutionId: right.institutionId, credentialId, key: 'a', question: 'b' };
    const keep = kept.toKeep(retry, 'jawaban');
    const given = { rightId: right.rightId, institutionId: right.institutionId, day: today, charged: 1 } as const;
    const entry = verification(log.clock.now(), given);
    socket.loseNextAnswer();
    socket.stayAway(true);
    const asked = writer.append({ entry, epoch, unit, keep });
    await expect(asked).rejects.toMatchObject({ code: 'log_unwritable' });
    expect(await dayOf(log, right, today)).toMatchObject({ spent: 1, charged: 1 });
    expect(await kept.find(retry)).toEqual({ sameQuestion: true, answer: 'jawaban' });

    socket.stayAway(false);
    const next = await writer.append({ entry: verification(log.clock.now()), epoch });
    expect(next.status).toBe('written');
    expect(await dayOf(log, right, today)).toMatchObject({ spent: 0, charged: 0, granted: 0 });
    const { rows } = await log.pool.query(
      'SELECT kind, outcome, charged, nik_tag FROM access_record WHERE request_id = $1 ORDER BY charged DESC',
      [entry.requestId],
    );
    expect(rows).toMatchObject([
      { kind: 'verification', charged: 1 },
      { kind: 'void', outcome: 'unanswered', charged: -1, nik_tag: null },
    ]);
    expect((await verifyLog(log.pool)).problems).toEqual([]);
    expect(await kept.find(retry)).toBeUndefined();
    await kept.close();
  });
});
