import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../testing/database/index.ts';
import { Fault } from '../../kernel/index.ts';
import { connectionFor, inTransaction, openPool } from './client.ts';
import { DedicatedConnection, isConnectionLoss, unreachable } from './dedicated.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool(database.app, 'test', 2);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const enter = (code: string) => `INSERT INTO office (office_code, name, time_zone) VALUES ('${code}', 'x', 'WIB')`;

async function offices(): Promise<string[]> {
  const { rows } = await pool.query('SELECT office_code FROM office ORDER BY office_code');
  return rows.map(({ office_code }) => office_code);
}

describe('a transaction', () => {
  it('does all of its work and answers with its result', async () => {
    const result = await inTransaction(pool, async (tx) => {
      await tx.query(enter('11'));
      await tx.query(enter('12'));
      return 'done';
    });
    expect([result, await offices()]).toEqual(['done', ['11', '12']]);
  });

  it('does nothing of it when the work throws, and throws the same', async () => {
    const error = new RangeError('x');
    const work = inTransaction(pool, async (tx) => {
      await tx.query(enter('13'));
      throw error;
    });
    await expect(work).rejects.toBe(error);
    expect(await offices()).toEqual(['11', '12']);
  });

  it('is a fault when a statement failed unnoticed and COMMIT rolled back', async () => {
    const work = inTransaction(pool, async (tx) => {
      await tx.query(enter('14'));
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: 'conflict' });
    expect(await offices()).toEqual(['11', '12']);
  });

  it('gives its connection back, whatever became of it', async () => {
    const failing = Array.from({ length: 9 }, () => inTransaction(pool, (tx) => tx.query('SELECT 1 / 0')));
    await Promise.allSettled(failing);
    expect(await offices()).toEqual(['11', '12']);
    expect(pool.totalCount).toBeLessThanOrEqual(2);
  });

  it('whose connection was cut leaves the pool usable', async () => {
    const work = inTransaction(pool, async (tx) => {
      await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(work).rejects.toSatisfy(isConnectionLoss);
    expect(await offices()).toEqual(['11', '12']);
  });
});

describe('a connection of its own', () => {
  it('is opened when it is first used, and anew after a loss', async () => {
    const connection = new DedicatedConnection(connectionFor(database.app, 'lane', 'test'));
    const pid = () => connection.query<[string]>('pid', 'SELECT pg_backend_pid()', []).then(([row]) => row?.[0]);
    const first = await pid();
    expect(await pid()).toBe(first);
    await expect(connection.query('cut', 'SELECT pg_terminate_backend(pg_backend_pid())', [])).rejects.toMatchObject({
      code: 'database_unreachable',
    });
    await vi.waitFor(async () => expect(await pid()).not.toBe(first));
    await connection.close();
  });

  it('gives values as PostgreSQL writes them', async () => {
    const connection = new DedicatedConnection(database.app);
    const rows = await connection.query('values', "SELECT 9171024504889991::bigint, date '1988-04-05', NULL, true", []);
    expect(rows).toEqual([['9171024504889991', '1988-04-05', null, 't']]);
    await connection.close();
  });

  it('says when nobody answers', async () => {
    const connection = new DedicatedConnection({ host: '127.0.0.1', port: 1 });
    await expect(connection.query('x', 'SELECT 1', [])).rejects.toMatchObject({ code: 'database_unreachable' });
    await connection.close();
  });

  it('is cut off by the time-out of its work', async () => {
    const config = { ...connectionFor(database.app, 'lane', 'test'), statement_timeout: 50 };
    const connection = new DedicatedConnection(config);
    await expect(connection.query('slow', 'SELECT pg_sleep(5)', [])).rejects.toMatchObject({
      code: 'database_unreachable',
    });
    await connection.close();
  });
});

describe('a lost connection', () => {
  const sqlState = (code: string) => Object.assign(new pg.DatabaseError('x', 1, 'error'), { code });
  const withCode = (code: string) => Object.assign(new TypeError('x'), { code });

  it.each<[string, unknown, boolean]>([
    ['connection_failure', sqlState('08006'), true],
    ['admin_shutdown', sqlState('57P01'), true],
    ['query_canceled', sqlState('57014'), true],
    ['disk_full', sqlState('53100'), true],
    ['unique_violation', sqlState('23505'), false],
    ['insufficient_privilege', sqlState('42501'), false],
    ['ECONNRESET', withCode('ECONNRESET'), true],
    ['ENOENT of a socket', withCode('ENOENT'), true],
    ['a mistake in our own call', withCode('ERR_INVALID_ARG_TYPE'), false],
    ['the driver’s own word', new Error('Connection terminated unexpectedly'), true],
    ['a fault of ours that speaks of a connection', new Fault('not_found', 'Connection not found.'), false],
    ['any other error', new TypeError('x is not a function'), false],
    ['no error at all', 'ECONNRESET', false],
  ])('%s: %s', (_, error, lost) => {
    expect(isConnectionLoss(error)).toBe(lost);
    if (lost) expect(unreachable(error)).toMatchObject({ code: 'database_unreachable', cause: error });
    else expect(unreachable(error)).toBe(error);
  });
});
