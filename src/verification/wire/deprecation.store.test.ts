import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Authority,
  callWire,
  enterPersonas,
  type Gate,
  grantAccess,
  openAuthority,
  openGate,
  type WireCall,
  type Wishes,
} from '../../../testing/rights/index.ts';
import type { Day } from '../../kernel/index.ts';
import { wireMethods } from './methods.ts';

let authority: Authority;
let gate: Gate;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

/** What an answer says of the end of its method. */
async function endOf(wishes: Wishes, call: WireCall) {
  const { headers, content } = await callWire(gate, await grantAccess(authority, wishes), call);
  return { deprecation: headers.deprecation, sunset: headers.sunset, link: headers.link, content };
}

const values = { answerMode: 'values', valuesUntil: '2026-06-30' as Day } as const;

it.each(wireMethods)(
  '$name, which answers by $kind, is deprecated since November 2021 if it returns data',
  async (one) => {
    const { deprecation } = await endOf({}, { method: one.name });
    expect(deprecation).toBe(one.kind === 'values' ? '@1635724800' : undefined);
  },
);

it.each([
  ['WIB', 'Tue, 30 Jun 2026 17:00:00 GMT'],
  ['WITA', 'Tue, 30 Jun 2026 16:00:00 GMT'],
  ['WIT', 'Tue, 30 Jun 2026 15:00:00 GMT'],
] as const)('its sunset is the midnight of %s after the right’s switch date', async (zone, sunset) => {
  const told = await endOf({ zone, terms: values }, { method: 'CALL_NIK' });
  expect(told).toMatchObject({ sunset, content: { NAMA_LGKP: 'HENDRA WIJAYA' } });
  expect(told.link).toBeUndefined();
});

it('a refusal of it says the same', async () => {
  const told = await endOf({ terms: values }, { method: 'CALL_NIK', fields: { NIK: '123' } });
  expect(told).toMatchObject({ deprecation: '@1635724800', sunset: 'Tue, 30 Jun 2026 17:00:00 GMT' });
  const unread = await endOf({ terms: values }, { method: 'CALL_NIK', body: '' });
  expect(unread).toMatchObject({ deprecation: '@1635724800', sunset: undefined });
});

it('there is no sunset without a switch date: by written approval, for strangers, for rights that answer by match', async () => {
  const approved = { ...values, purpose: 'law_enforcement', valuesApproval: 'B/1' } as const;
  expect((await endOf({ terms: approved }, { method: 'CALL_NIK' })).sunset).toBeUndefined();
  const inVain = { ...values, valuesApproval: 'B/1' } as const;
  expect((await endOf({ terms: inVain }, { method: 'CALL_NIK' })).sunset).toBe('Tue, 30 Jun 2026 17:00:00 GMT');
  const wrong = { fields: { PASSWORD: 'salah' } };
  expect((await endOf({ terms: values }, { method: 'CALL_NIK', ...wrong })).sunset).toBeUndefined();
  expect((await endOf({}, { method: 'CALL_NIK' })).sunset).toBeUndefined();
});

it('the methods that verify stay as they are, whatever the right may also do', async () => {
  expect(await endOf({ terms: values }, {})).toMatchObject({ deprecation: undefined, sunset: undefined });
});
