import { expect, it } from 'vitest';
import { no, ok, rest } from './proof-step.ts';
import { verdictOf } from './verdict.ts';

const sound = [ok('receipt', 'receipt_read'), ok('inclusion', 'in_tree'), ok('signature', 'signed')];

it('a log that is seen for the first time is sound, since there is nothing to compare it with', () => {
  expect(verdictOf([...sound, rest('consistency', 'seen_first')])).toBe('ok');
});

it('one step that found something wrong decides, whatever could not be checked', () => {
  expect(verdictOf([...sound, no('record', 'shown_differs')])).toBe('no');
  expect(verdictOf([no('signature', 'key_unknown'), rest('consistency', 'not_reached')])).toBe('no');
});

it.each(['hashes_unreachable', 'browser_cannot', 'not_reached'] as const)('%s is not told as sound', (detail) => {
  expect(verdictOf([...sound, rest('consistency', detail)])).toBe('rest');
});
