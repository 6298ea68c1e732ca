import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/index.ts';
import { createLogger } from './logger.ts';

const NIK = '3278015501909001';
const SECRET = 'r+a%h&s=ia';

/** What a logger writes while `work` runs, a parsed line each. */
function linesOf(work: (logger: ReturnType<typeof createLogger>) => void, level = 'info'): Record<string, unknown>[] {
  const lines: string[] = [];
  work(createLogger(level, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('a log line', () => {
  it('is one JSON object with level, time and message, and nothing of the machine', () => {
    expect(linesOf((logger) => logger.info({ port: 8080 }, 'listening'))).toEqual([
      { level: 30, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), port: 8080, msg: 'listening' },
    ]);
  });

  it('below the level is not written', () => {
    expect(linesOf((logger) => logger.info('x'), 'warn')).toEqual([]);
    expect(linesOf((logger) => logger.error('x'), 'silent')).toEqual([]);
  });

  it.each<[string, object]>([
    ['a field', { nik: NIK, PASSWORD: SECRET, token: SECRET, secret: SECRET }],
    ['a whole request', { request: { body: { NIK }, headers: { authorization: `Bearer ${SECRET}`, cookie: SECRET } } }],
    ['a parsed body', { call: { fields: { NIK, PASSWORD: SECRET } } }],
    ['a body as text', { body: `{"NIK":"${NIK}","PASSWORD":"${SECRET}"}` }],
  ])('never tells a person or a secret in %s', (_, fields) => {
    const written = JSON.stringify(linesOf((logger) => logger.warn(fields, 'x')));
    expect(written).toContain('[not logged]');
    expect(written).not.toContain(NIK);
    expect(written).not.toContain(SECRET);
  });
});

describe('an error in the log', () => {
  it('that is a fault tells code, message, place and cause', () => {
    const fault = new Fault('conflict', 'Port 8080 is in use.', {}, { cause: new TypeError('inner') });
    const [line] = linesOf((logger) => logger.error({ err: fault }, 'failed'));
    expect(line?.err).toEqual({
      type: 'Fault',
      code: 'conflict',
      message: 'Port 8080 is in use.',
      stack: expect.stringContaining('logger.test.ts'),
      cause: expect.objectContaining({ type: 'TypeError', message: 'inner' }),
    });
  });

  it('of the database tells its code, and none of the values that PostgreSQL quotes', () => {
    const error = new DatabaseError(`invalid input syntax for type bigint: "${NIK}"`, 1, 'error');
    Object.assign(error, { code: '22P02', severity: 'ERROR', detail: `Key (nik)=(${NIK}) exists.` });
    const fault = new Fault('log_unwritable', 'The log cannot be written.', {}, { cause: error });
    for (const err of [error, fault]) {
      const written = JSON.stringify(linesOf((logger) => logger.error({ err }, 'failed')));
      expect(written).toContain('22P02');
      expect(written).not.toContain(NIK);
    }
  });

  it('that nobody expected is told without the numbers that it quotes', () => {
    const [line] = linesOf((logger) =>
      logger.error({ err: new SyntaxError(`Cannot convert ${NIK}x to a BigInt`) }, 'x'),
    );
    expect(line?.err).toMatchObject({ message: 'Cannot convert [number]x to a BigInt' });
  });

  it('that is no error tells its type only', () => {
    expect(linesOf((logger) => logger.error({ err: NIK }, 'failed'))[0]?.err).toEqual({ type: 'string' });
  });
});
