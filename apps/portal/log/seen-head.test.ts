import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSeen, seenHead } from './seen-head.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

it('a browser keeps size and root of the log, and nothing else', () => {
  const head = { size: 2 ** 40, root: Uint8Array.from({ length: 32 }, (_, i) => i) };
  expect(seenHead()).toBeUndefined();
  keepSeen(head);
  expect(seenHead()).toEqual(head);
  expect([...kept.values()]).toEqual([`${2 ** 40} AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=`]);
});

it.each(['', '12', 'x AAAA', '12 AAAA', '-1 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='])(
  'what somebody else has put there (%j) is nothing seen',
  (text) => {
    kept.set('gapura.log-head', text);
    expect(seenHead()).toBeUndefined();
  },
);
