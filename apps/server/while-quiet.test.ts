import { expect, it } from 'vitest';
import { whileQuiet } from './while-quiet.ts';

/** How many of twenty turns are used by a process that works for this share of its time. */
async function usedOfTwenty(share: number): Promise<number> {
  let used = 0;
  const turn = whileQuiet(
    async () => (used += 1),
    () => share,
  );
  for (let turns = 0; turns < 20; turns += 1) await turn();
  return used;
}

it('a quiet process uses every turn, a busy one one of ten', async () => {
  expect(await usedOfTwenty(0.1)).toBe(20);
  expect(await usedOfTwenty(0.9)).toBe(2);
});

it('a process is busy by what its event loop did since the turn before', async () => {
  let used = 0;
  const turn = whileQuiet(async () => (used += 1));
  for (const until = performance.now() + 50; performance.now() < until; );
  await turn();
  expect(used).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await turn();
  expect(used).toBe(1);
});
