import { type TestAPI, test } from 'vitest';
import { type TestClock, testClock } from '../../src/kernel/index.ts';
import { type Authority, aMonday, openAuthority } from './open-authority.ts';
import { enterPersonas, type Gate, openGate } from './open-gate.ts';

/** An authority with the personas in its register, and its gate at two processes. */
export interface GateScene {
  readonly clock: TestClock;
  readonly by: Authority;
  readonly gates: readonly [Gate, Gate];
}

/** `it` for tests of who may ask what at the gate; all files that run in one process share the scene. */
export const atTheGate: TestAPI<GateScene> = test
  .extend('clock', { scope: 'worker' }, () => testClock(aMonday))
  .extend('by', { scope: 'worker' }, async ({ clock }, { onCleanup }) => {
    const authority = await openAuthority(clock);
    onCleanup(() => authority.close());
    await enterPersonas(authority);
    return authority;
  })
  .extend('gates', { scope: 'worker' }, async ({ by }, { onCleanup }) => {
    const gates = [await openGate(by), await openGate(by)] as const;
    onCleanup(async () => {
      for (const gate of gates) await gate.close();
    });
    return gates;
  }) as TestAPI<GateScene>;
