import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Authority,
  aMonday,
  callWire,
  enterPersonas,
  type Gate,
  grantAccess,
  openAuthority,
  openGate,
} from '../../testing/rights/index.ts';
import { catchUpWithLog, prepareLog } from '../audit/index.ts';
import { addDays, testClock } from '../kernel/index.ts';
import { oldCalls, remindOfSwitches } from './index.ts';

const clock = testClock(aMonday);
let authority: Authority;
let gate: Gate;

beforeAll(async () => {
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  gate = await openGate(authority);
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

/** Tells what is due `days` on; answers kind, addressee and days left of what was told. */
async function onDay(days: number) {
  clock.advance(days * 86_400_000);
  await prepareLog(authority.pool, authority.keys, clock);
  await remindOfSwitches(authority);
  await remindOfSwitches(authority);
  const text = `SELECT kind, to_office AS office, data ->> 'daysLeft' AS left FROM notice
    WHERE created_at >= $1 ORDER BY kind, office NULLS FIRST`;
  const { rows } = await authority.pool.query(text, [new Date(clock.now())]);
  return rows.map(({ kind, office, left }) => [kind.replace('switchover.', ''), office ?? 'institution', left]);
}

it('institution and office hear of a near switch while old methods are called, and once that it has come', async () => {
  const terms = { answerMode: 'values', valuesUntil: addDays(aMonday, 35) } as const;
  const calling = await grantAccess(authority, { terms });
  await grantAccess(authority, { terms });
  await callWire(gate, calling, { method: 'CALL_NIK' });
  await gate.sequencer.run();
  await catchUpWithLog(authority.pool, oldCalls);
  expect(await onDay(0)).toEqual([]);
  expect(await onDay(6)).toEqual([
    ['near', 'institution', '29'],
    ['near', '32', '29'],
  ]);
  expect(await onDay(1)).toEqual([]);
  expect(await onDay(21)).toEqual([
    ['near', 'institution', '7'],
    ['near', '32', '7'],
  ]);
  await callWire(gate, calling, { method: 'CALL_NIK' });
  await gate.sequencer.run();
  await catchUpWithLog(authority.pool, oldCalls);
  expect(await onDay(8)).toEqual([
    ['came', 'institution', null],
    ['came', '32', null],
  ]);
  expect(await onDay(1)).toEqual([]);
});
