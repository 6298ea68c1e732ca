import { describe, expect, it } from 'vitest';
import { type Day, testClock } from '../../kernel/index.ts';
import { createHttpServer } from '../../platform/http/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { outcomes } from '../outcome.ts';
import { sendErrorsPage } from './errors-page.ts';
import { parameterCodes } from './parameter-problems.ts';
import { ERRORS_PATH } from './problem.ts';
import { sentences } from './sentences.ts';

const codes = Object.entries(sentences);

describe('each code of the native door', () => {
  it.each(codes)('%s says in both languages what the user and what the operator should know', (_, said) => {
    const all = [said.user.id, said.user.en, said.operator.id, said.operator.en];
    for (const sentence of all) expect(sentence).toMatch(/^[A-Z0-9].*[.)]$/);
    expect(new Set(all).size).toBe(4);
  });

  it('says nothing twice to operators: each code has a sentence of its own', () => {
    for (const language of ['id', 'en'] as const) {
      expect(new Set(codes.map(([, { operator }]) => operator[language])).size).toBe(codes.length);
    }
  });

  it('tells the operator of a hit exactly when one was counted, where the register was consulted', () => {
    const statuses: Readonly<Record<string, { readonly native: number | null }>> = outcomes;
    for (const [code, { operator }] of codes) {
      const consulted = statuses[code]?.native === 200;
      expect([code, /One hit was counted/.test(operator.en)]).toEqual([code, consulted]);
      expect([code, /Satu kuota terpakai/.test(operator.id)]).toEqual([code, consulted]);
    }
  });
});

describe('each code of a parameter', () => {
  it.each(Object.entries(parameterCodes))('%s says in both languages what to do', (_, { id, en }) => {
    for (const sentence of [id, en]) expect(sentence).toMatch(/^[A-Z0-9].*[.)]$/);
    expect(id).not.toBe(en);
  });
});

describe('the page that problems point to', () => {
  it('has a place for every code', async () => {
    const logger = createLogger('silent', { write: () => undefined });
    const app = createHttpServer({ clock: testClock('2026-03-02' as Day), logger, trustedProxies: [] });
    app.get(ERRORS_PATH, (_request, reply) => sendErrorsPage(reply));
    const { statusCode, body } = await app.inject(ERRORS_PATH);
    await app.close();
    expect(statusCode).toBe(200);
    expect(Object.keys(sentences).filter((code) => !body.includes(`id="${code}"`))).toEqual([]);
    expect(Object.keys(parameterCodes).filter((code) => !body.includes(`id="parameter-${code}"`))).toEqual([]);
  });
});
