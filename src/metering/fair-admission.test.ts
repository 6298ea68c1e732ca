import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Day, type TestClock, testClock } from '../kernel/index.ts';
import { FairAdmission } from './index.ts';

let clock: TestClock;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  clock = testClock('2021-11-18' as Day);
});
afterEach(() => {
  vi.useRealTimers();
});

/** A door of `most` calls at once, `each` of one institution. `call` starts one; `started` lists who was admitted; `end` ends the oldest running. */
function door(most: number, each = most) {
  const admission = new FairAdmission(clock, most, each);
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const call = (institution: string) =>
    admission.run(institution, () => {
      started.push(institution);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const end = async (count = 1) => {
    for (let i = 0; i < count; i += 1) {
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { admission, started, call, end };
}

function pass(milliseconds: number): void {
  clock.advance(milliseconds);
  vi.advanceTimersByTime(milliseconds);
}

describe('fair admission', () => {
  it('lets everybody in at once while there is room', async () => {
    const { admission, started, call } = door(3);
    void call('A');
    void call('A');
    void call('B');
    expect(started).toEqual(['A', 'A', 'B']);
    expect(admission.load).toEqual({ onTheirWay: 3, waiting: 0 });
  });

  it('puts a single call behind one call of each other institution, however many those have waiting', async () => {
    const { started, call, end } = door(1);
    for (let i = 0; i < 500; i += 1) void call('FLOOD');
    for (let i = 0; i < 200; i += 1) void call('BUSY');
    void call('SINGLE');
    await end(3);
    expect(started).toEqual(['FLOOD', 'FLOOD', 'BUSY', 'SINGLE']);
  });

  it('keeps room that one institution cannot take, and lets it wait for its own calls only', async () => {
    const { admission, started, call, end } = door(12, 8);
    for (let i = 0; i < 10; i += 1) void call('FLOOD');
    void call('A');
    void call('B');
    expect(started.slice(-3)).toEqual(['FLOOD', 'A', 'B']);
    expect(admission.load).toEqual({ onTheirWay: 10, waiting: 2 });
    await end(12);
    expect(started.filter((institution) => institution === 'FLOOD')).toHaveLength(10);
    expect(admission.load).toEqual({ onTheirWay: 0, waiting: 0 });
  });

  it('leaves an institution an eighth of its share while others call, and all of it a second later', async () => {
    const { admission, started, call, end } = door(40, 16);
    for (const institution of ['A', 'FLOOD', 'FLOOD', 'FLOOD']) void call(institution);
    expect(started).toEqual(['A', 'FLOOD', 'FLOOD']);
    await end(2);
    expect(started.slice(3)).toEqual(['FLOOD']);
    pass(1_001);
    for (let i = 0; i < 20; i += 1) void call('FLOOD');
    expect(admission.load).toEqual({ onTheirWay: 16, waiting: 6 });
  });

  it('lets in all who have room when an institution is alone again', async () => {
    const { admission, call, end } = door(40, 16);
    for (const institution of ['A', 'FLOOD', 'FLOOD']) void call(institution);
    pass(600);
    for (let i = 0; i < 20; i += 1) void call('FLOOD');
    expect(admission.load).toEqual({ onTheirWay: 3, waiting: 20 });
    pass(600);
    await end();
    expect(admission.load).toEqual({ onTheirWay: 16, waiting: 6 });
  });

  it('passes over whoever has its share already, to the next that has room', async () => {
    const { started, call, end } = door(3, 2);
    for (const institution of ['FLOOD', 'FLOOD', 'A', 'FLOOD', 'B']) void call(institution);
    expect(started).toEqual(['FLOOD', 'FLOOD', 'A']);
    await end(3);
    expect(started).toEqual(['FLOOD', 'FLOOD', 'A', 'B', 'FLOOD']);
  });

  it('takes turns among institutions, and each keeps its own order', async () => {
    const { admission, started, call, end } = door(1);
    void call('A');
    for (const institution of ['A', 'A', 'A', 'B', 'B', 'C']) void call(institution);
    await end(6);
    expect(started).toEqual(['A', 'A', 'B', 'C', 'A', 'B', 'A']);
    await end();
    expect(admission.load).toEqual({ onTheirWay: 0, waiting: 0 });
  });

  it('gives the room of a call that failed to the next', async () => {
    const { admission, started, call, end } = door(1);
    const failing = admission.run('A', () => Promise.reject(new RangeError('no')));
    void call('B');
    await expect(failing).rejects.toThrow(RangeError);
    expect(started).toEqual(['B']);
    await end();
    expect(admission.load).toEqual({ onTheirWay: 0, waiting: 0 });
  });

  it('refuses the 1,025th waiting call of one institution and still takes the next one of another', async () => {
    const { admission, call } = door(1);
    for (let i = 0; i < 1 + 1_024; i += 1) void call('FLOOD');
    await expect(call('FLOOD')).rejects.toMatchObject({ code: 'overloaded' });
    void call('SINGLE');
    expect(admission.load.waiting).toBe(1_025);
  });

  it('refuses the 4,097th waiting call of all', async () => {
    const { admission, call } = door(1);
    for (let i = 0; i < 1 + 4_096; i += 1) void call(`I${i % 8}`);
    await expect(call('SINGLE')).rejects.toMatchObject({ code: 'overloaded', remedy: 'Send again later.' });
    expect(admission.load.waiting).toBe(4_096);
  });

  it('refuses whoever has waited a second, and lets the later ones go on waiting', async () => {
    const { admission, started, call, end } = door(1);
    void call('A');
    const late = expect(Promise.all([call('A'), call('B')])).rejects.toMatchObject({ code: 'overloaded' });
    pass(900);
    void call('B');
    pass(200);
    await late;
    expect(admission.load).toEqual({ onTheirWay: 1, waiting: 1 });
    await end();
    expect(started).toEqual(['A', 'B']);
    admission.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
