import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Day, testClock } from '../../kernel/index.ts';
import { createHttpServer } from '../../platform/http/index.ts';
import { findProblems } from './find-problems.ts';
import { readJsonBodies } from './read-body.ts';
import { askableElements, MOST_CHARACTERS } from './request-schemas.ts';
import { documentVerificationRoute, verificationRoute } from './route-schemas.ts';
import { sharedSchemas } from './schemas.ts';

let app: FastifyInstance;

/** The door's reader and schemas, answering with what is wrong and nothing else. */
beforeAll(() => {
  app = createHttpServer({
    clock: testClock('2026-03-02' as Day),
    logger: pino({ level: 'silent' }),
    trustedProxies: [],
  });
  readJsonBodies(app);
  for (const schema of sharedSchemas) app.addSchema(schema);
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  app.post('/v1/verifications', verificationRoute, async (request) => findProblems(request));
  app.post('/v1/document-verifications', documentVerificationRoute, async (request) => findProblems(request));
});

afterAll(() => app.close());

/** `name: code` of each problem. */
async function problemsOf(body: unknown, path = '/v1/verifications'): Promise<string[]> {
  const payload = JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  const response = await app.inject({ method: 'POST', url: path, headers, payload });
  return response.json<{ name: string; code: string }[]>().map(({ name, code }) => `${name}: ${code}`);
}

const question = { nik: '3278011205809990', purpose: 'public_service', elements: { NAMA_LGKP: 'HENDRA WIJAYA' } };

describe('nothing is wrong', () => {
  it('with a question about every element that can be asked about, at its longest', async () => {
    const elements = Object.fromEntries(askableElements.map(({ name }) => [name, 'X'.repeat(MOST_CHARACTERS)]));
    const whole = { ...question, elements, threshold: 0, officer: 'o'.repeat(100), caseRef: 'c'.repeat(100) };
    // All of them together would be longer than a body may be.
    const half = Object.entries(elements).slice(0, 20);
    expect(await problemsOf({ ...whole, elements: Object.fromEntries(half) })).toEqual([]);
    const short = Object.fromEntries(askableElements.map(({ name }) => [name, '𝒳 é']));
    expect(await problemsOf({ ...whole, elements: short })).toEqual([]);
  });

  it('with a NIK that cannot exist, by itself: that is found when its turn comes', async () => {
    expect(await problemsOf({ ...question, nik: '123' })).toEqual([]);
  });
});

describe('everything that is wrong is named', () => {
  it('once each, with its path', async () => {
    const wrong = {
      nik: 5,
      purpose: null,
      elements: { FOTO: 'X', NO_RT: 3, ALAMAT: ' ' },
      threshold: 0.5,
      officer: '',
    };
    expect(await problemsOf(wrong)).toEqual([
      'nik: not_text',
      'purpose: not_text',
      'elements.FOTO: unknown',
      'elements.NO_RT: not_text',
      'threshold: not_an_integer',
      'officer: blank',
      'elements.ALAMAT: blank',
    ]);
  });

  it('with a NIK that cannot exist among the rest', async () => {
    expect(await problemsOf({ ...question, nik: '123', threshold: 101 })).toEqual([
      'threshold: out_of_range',
      'nik: nik_malformed',
    ]);
    expect(await problemsOf({ ...question, nik: '9'.repeat(41), threshold: 101 })).toEqual([
      'nik: too_long',
      'threshold: out_of_range',
    ]);
  });

  it('of a document as of its elements', async () => {
    const document = { kind: 'sim', number: '\t', date: 1 };
    expect(await problemsOf({ ...question, document }, '/v1/document-verifications')).toEqual([
      'elements: unknown',
      'document.date: unknown',
      'document.kind: not_in_list',
      'document.number: control_character',
    ]);
  });

  it.each([
    ['3278011205809990', 'looks_like_nik'],
    ['NIK: 3278.0112.0580.9990 (istri)', 'looks_like_nik'],
    ['2026/3278011205809990', 'looks_like_nik'],
    ['No. 7 3278011205809990', 'looks_like_nik'],
    ['3278 0112 0580 9990', 'looks_like_nik'],
    ['198001012005011001', undefined],
    ['19800101 200501 1 001', undefined],
    ['+62 812-3456-7890', undefined],
    ['RM 327801120580999', undefined],
  ])('an officer or a case called %j: %s', async (called, code) => {
    for (const name of ['officer', 'caseRef']) {
      expect(await problemsOf({ ...question, [name]: called })).toEqual(code ? [`${name}: ${code}`] : []);
    }
  });
});

describe('an unknown name is told, without a number in it', () => {
  it.each([
    ['nama', 'nama'],
    ['3278011205809990', '[number]'],
    ['nik_3278011205809990', 'nik_[number]'],
    ['3278-0112-0580-9990', '[number]'],
    ['3 2 7 8 0 1 1 2 0 5', '[number]'],
    ['alamat_2', 'alamat_2'],
    ['x'.repeat(61), 'x'.repeat(60)],
  ])('%j as %j', async (name, told) => {
    expect(await problemsOf({ ...question, [name]: 1 })).toEqual([`${told}: unknown`]);
    const elements = { ...question.elements, [name]: ' ' };
    expect(await problemsOf({ ...question, elements })).toEqual([`elements.${told}: unknown`]);
  });
});
