import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  aMonday,
  callWire,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  openGate,
  TEST_URL,
  type Wishes,
} from '../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../testing/staff/index.ts';
import { changeRightStatus } from '../access/index.ts';
import { catchUpWithLog } from '../audit/index.ts';
import { addDays, type Uuid } from '../kernel/index.ts';
import { listOldClients, type OldClientFilter, oldCalls, prepareLetter, signLetter } from './index.ts';
import { type OldClientState, oldClientStates } from './model.ts';

let authority: Authority;
let staff: Staff;
let gate: Gate;
const made = {} as Record<OldClientState | 'moved' | 'revoked' | 'never', GrantedAccess>;

const until = (days: number) => ({ answerMode: 'values', valuesUntil: addDays(aMonday, days) }) as const;
const approved = { purpose: 'law_enforcement', answerMode: 'values', valuesApproval: '12/2025' } as const;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  gate = await openGate(authority);
  const grant = (terms: Wishes['terms'] = {}) => grantAccess(authority, { terms });
  made.undated = await grant(until(90));
  made.announced = await grant(until(90));
  made.kept = await grant(approved);
  made.still_calling = await grant(until(-1));
  made.moved = await grant(until(-1));
  made.revoked = await grant(until(90));
  made.never = await grant();
  await announce(made.announced);
  await changeRightStatus(authority, made.revoked.right, 'revoke', 'surat');
  for (const of of [made.undated, made.kept, made.still_calling]) await callWire(gate, of, { method: 'CALL_NIK' });
  for (const of of [made.moved, made.never]) await callWire(gate, of);
  await gate.sequencer.run();
  await catchUpWithLog(authority.pool, oldCalls);
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

async function announce({ right }: GrantedAccess) {
  const announcement = { kind: 'announcement', valuesUntil: addDays(aMonday, 60), reason: 'Pengalihan.' } as const;
  const letter = await prepareLetter(authority, staff.province.reviewer, right.rightId, announcement);
  await signLetter(authority, staff.province.head, letter, TEST_URL);
}

const list = (filter: Partial<OldClientFilter> = {}) =>
  listOldClients(authority.pool, authority.clock, staff.pusat.head, { limit: 50, ...filter });
const idOf = (state: keyof typeof made) => made[state].right.rightId;

describe('who has yet to move', () => {
  it('is every right that returns data, and every one whose clients are told to move; nobody else', async () => {
    const states = Object.fromEntries((await list()).map(({ rightId, state }) => [rightId, state]));
    expect(states).toEqual(Object.fromEntries(oldClientStates.map((state) => [idOf(state), state])));
  });

  it.each(oldClientStates)('can be asked for by state: %s', async (state) => {
    expect((await list({ state })).map(({ rightId }) => rightId)).toEqual([idOf(state)]);
  });

  it('stands in the order of the days, those without one and those that have passed at the top', async () => {
    expect((await list()).map(({ state }) => state)).toEqual(['kept', 'still_calling', 'announced', 'undated']);
  });

  it('is told a page at a time, each once', async () => {
    const found: Uuid[] = [];
    for (let after: Uuid | undefined; ; after = found.at(-1)) {
      const page = await list({ limit: 1, ...(after && { after }) });
      if (page.length === 0) break;
      found.push(...page.map(({ rightId }) => rightId));
    }
    expect(found).toEqual((await list()).map(({ rightId }) => rightId));
  });

  it('includes a right that answers match, while its clients are told to move', async () => {
    await callWire(gate, made.never, { method: 'GET_NIK' });
    await gate.sequencer.run();
    await catchUpWithLog(authority.pool, oldCalls);
    const called = (await list({ state: 'still_calling' })).find(({ rightId }) => rightId === idOf('never'));
    expect(called).toMatchObject({ valuesUntil: null, moved: 1, lastCall: { method: 'GET_NIK' } });
  });
});
