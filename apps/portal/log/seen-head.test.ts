import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSeen, seenHead, seenHeads } from './seen-head.ts';

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

const root = Uint8Array.from({ length: 32 }, (_, i) => i);
const ROOT = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const at = Date.parse('2026-03-02T02:00:00Z');

it('a browser keeps size and root of the log and when it saw it, and nothing else', () => {
  expect(seenHead()).toBeUndefined();
  keepSeen({ size: 2 ** 40, root }, at);
  expect(seenHead()).toEqual({ size: 2 ** 40, root, at: '2026-03-02T02:00:00.000Z' });
  expect([...kept.values()]).toEqual([`${2 ** 40} ${ROOT} 2026-03-02T02:00:00.000Z`]);
});

it('the first that it saw stays, with the newest nine', () => {
  for (let size = 1; size <= 15; size += 1) keepSeen({ size, root }, at + size);
  expect(seenHeads().map(({ size }) => size)).toEqual([1, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
});

it.each(['', '12', 'x AAAA', '12 AAAA', `-1 ${ROOT} 2026-03-02T02:00:00.000Z`, `12 ${ROOT}`, `12 ${ROOT} kemarin`])(
  'what somebody else has put there (%j) is nothing seen',
  (text) => {
    kept.set('gapura.log-head', text);
    expect(seenHead()).toBeUndefined();
  },
);
