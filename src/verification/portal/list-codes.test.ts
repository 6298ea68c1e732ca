import { expect, it } from 'vitest';
import { sentences } from '../native/index.ts';
import { outcomes } from '../outcome.ts';
import { explainCode, listCodes } from './list-codes.ts';

it('the catalogue has every outcome and every code of the native door once, and those of parameters', () => {
  const { codes, parameters } = listCodes();
  const names = codes.map(({ code }) => code);
  expect(new Set(names)).toEqual(new Set([...Object.keys(outcomes), ...Object.keys(sentences)]));
  expect(names).toHaveLength(new Set(names).size);
  expect(parameters).toContainEqual({ code: 'missing', remedy: expect.objectContaining({ id: expect.any(String) }) });
});

it('a code says its status, cost, wire code and what to do in both languages', () => {
  expect(explainCode('quota_used_up')).toMatchObject({
    status: 429,
    charged: false,
    wire: { code: '05', text: 'Kuota Akses Hari ini telah Habis' },
    remedy: { id: expect.stringContaining('Kuota'), en: expect.stringContaining('quota') },
  });
});

it('every refusal of the native door has words for the user and for the operator', () => {
  const ofNative = listCodes().codes.filter(({ status }) => status !== null && status !== 200);
  expect(ofNative.filter(({ title, remedy }) => title === null || remedy === null)).toEqual([]);
});

it.each(['toString', '', 'tidak_ada'])('%j is no code', (code) => {
  expect(explainCode(code)).toBeUndefined();
});
