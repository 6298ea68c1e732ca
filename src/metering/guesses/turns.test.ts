import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isFault } from '../../kernel/index.ts';
import { Turns } from './turns.ts';

/** What a call submits. */
const says = (kind: string) => () => kind;

/** Calls that note when they run; each takes a moment. */
function recorder() {
  const running = new Set<string>();
  const seen: string[] = [];
  const call = async (name: string) => {
    running.add(name);
    seen.push([...running].toSorted().join('+'));
    await sleep(2);
    running.delete(name);
    return name;
  };
  return { seen, call };
}

it('calls that submit something else go one after the other, in their order', async () => {
  const turns = new Turns();
  const { seen, call } = recorder();
  const names = ['a', 'b', 'c', 'd'];
  expect(await Promise.all(names.map((name) => turns.take('anna', says(name), () => call(name))))).toEqual(names);
  expect(seen).toEqual(names);
});

it('calls that submit the same go together, but not past somebody who waits', async () => {
  const turns = new Turns();
  const { seen, call } = recorder();
  const take = (name: string, kind: string) => turns.take('anna', says(kind), () => call(name));
  await Promise.all([take('a1', 'a'), take('a2', 'a'), take('b1', 'b'), take('a3', 'a')]);
  expect(seen).toEqual(['a1', 'a1+a2', 'b1', 'a3']);
});

it('calls about others wait for nobody', async () => {
  const turns = new Turns();
  const { seen, call } = recorder();
  await Promise.all(['anna', 'budi'].map((person) => turns.take(person, says('a'), () => call(person))));
  expect(seen).toEqual(['anna', 'anna+budi']);
});

it('a call that fails lets the next one go', async () => {
  const turns = new Turns();
  const failing = turns.take('anna', says('a'), () => Promise.reject(new RangeError('x')));
  const next = turns.take('anna', says('b'), async () => 'b');
  await expect(failing).rejects.toThrow(RangeError);
  expect(await next).toBe('b');
});

it('a queue that is too long is told at once, and forgotten when it is over', async () => {
  const turns = new Turns();
  const calls = Array.from({ length: 510 }, (_, i) => turns.take('anna', says(String(i)), async () => i));
  const ends = await Promise.allSettled(calls);
  const refused = ends.filter((end) => end.status === 'rejected');
  expect(refused).toHaveLength(9);
  expect(refused.every(({ reason }) => isFault(reason, 'overloaded'))).toBe(true);
  expect(await turns.take('anna', says('later'), async () => 'ok')).toBe('ok');
});
