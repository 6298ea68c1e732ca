import { expect } from 'vitest';
import type { Right } from '../../src/access/index.ts';
import { type LogWriter, verifyLog } from '../../src/audit/index.ts';
import type { Day } from '../../src/kernel/index.ts';
import { personas } from '../population/index.ts';
import { verification } from './entries.ts';
import { grantTestRight } from './grant-test-right.ts';
import { type Process, startProcess } from './metered.ts';
import { openTestLog, type TestLog } from './open-test-log.ts';

const today = '2021-11-18' as Day;
const batches = 4;
const batchSize = 3;

/** A log of one right and one writer, four batches of three charged records each, that is tampered with by its owner. */
export interface TamperedLog {
  readonly log: TestLog;
  readonly writer: LogWriter;
  readonly batches: number;
  readonly batchSize: number;
  /**
   * `code: message` of each problem that the check finds after the statements, which are undone again. `$w` stands for
   * the writer, whose number the messages are told without.
   */
  problemsAfter(...statements: string[]): Promise<string[]>;
  /** The problem of hits spent that are not the records charged. */
  unequal(spent: number, charged: number): string;
}

/** Writes such a log; nothing is wrong with it. */
export async function openTamperedLog(): Promise<TamperedLog> {
  const log = await openTestLog();
  const right = await grantTestRight(log.by);
  const one = startProcess(log);
  for (let batch = 0; batch < batches; batch += 1) await writeBatch(log, one, right);
  const { writer } = one;
  const problemsAfter = (...statements: string[]) => problemsOf(log, writer.writerId, statements);
  const unequal = (spent: number, charged: number) =>
    `quota_unequal: right ${right.rightId}, day ${today}: ${spent} hits spent, ${charged} records charged`;
  return { log, writer, batches, batchSize, problemsAfter, unequal };
}

/** One batch of charged records that have a value in every column. */
async function writeBatch(log: TestLog, { take, writer }: Process, right: Right): Promise<void> {
  const epoch = await log.epoch();
  const { rightId, institutionId } = right;
  const ids = { institutionId, rightId, credentialId: rightId, day: today, nik: personas.hendra.nik } as const;
  const texts = { officerRef: 'a', caseRef: 'b', method: 'c', purpose: 'd', peer: 'e' } as const;
  const given = { ...ids, ...texts, elements: [1], results: [1], charged: 1 } as const;
  const units = await take(right, today, batchSize);
  const items = units.map((unit) => ({ entry: verification(log.clock.now(), given), epoch, unit }));
  const appended = await Promise.all(items.map((item) => writer.append(item)));
  expect(appended.map(({ status }) => status)).toEqual(Array(batchSize).fill('written'));
}

async function problemsOf({ owner }: TestLog, writerId: number, statements: readonly string[]): Promise<string[]> {
  await owner.query('BEGIN');
  try {
    for (const text of statements) {
      const done = await owner.query(text.replaceAll('$w', String(writerId)));
      expect(done.rowCount, text).toBeGreaterThan(0);
    }
    const { problems } = await verifyLog(owner);
    return problems.map(({ code, message }) => `${code}: ${message.replace(`writer ${writerId}, `, '')}`);
  } finally {
    await owner.query('ROLLBACK');
  }
}
