import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Right, usualTerms } from '../../access/index.ts';
import { addDays, type Day, isFault } from '../../kernel/index.ts';
import { defaultSettings } from '../../settings/index.ts';
import type { LetterDraft } from '../model.ts';
import { checkLetter, type LetterScene } from './check-letter.ts';

const today = '2026-03-02' as Day;
const { switchoverNoticeDays: notice, switchoverUndoDays: within, switchoverUndoMostDays: most } = defaultSettings;
const inDays = (days: number) => addDays(today, days);

const returning = (valuesUntil: Day, change: Partial<Right> = {}) =>
  ({
    ...usualTerms,
    purpose: 'public_service',
    status: 'active',
    answerMode: 'values',
    validUntil: inDays(300),
    valuesUntil,
    ...change,
  }) as unknown as Right;
const scene = (right: Right, undone = false): LetterScene => ({ right, undone, today, settings: defaultSettings });
const draft = (kind: LetterDraft['kind'], valuesUntil: Day): LetterDraft => ({ kind, valuesUntil, reason: 'surat' });

/** `ok`, or the code and field of the fault. */
function judged(letter: LetterDraft, on: LetterScene): string {
  try {
    checkLetter(letter, on);
    return 'ok';
  } catch (error) {
    if (isFault(error)) return `${error.code} ${error.field}`;
    throw error;
  }
}

describe('an announcement', () => {
  it.each([
    ['a day that leaves the days of notice', inDays(notice), 'ok'],
    ['a day sooner than that', inDays(notice - 1), 'invalid_input valuesUntil'],
    ['the day that is agreed already, however near', inDays(5), 'ok'],
    ['the last day of the right', inDays(300), 'ok'],
    ['a day after the right is over', inDays(301), 'invalid_input valuesUntil'],
  ])('may name %s, or hears why not', (_, day, answer) => {
    expect(judged(draft('announcement', day), scene(returning(inDays(5))))).toBe(answer);
  });

  it('comes too late once the day has passed', () => {
    expect(judged(draft('announcement', inDays(60)), scene(returning(inDays(-1))))).toBe('conflict right');
    expect(judged(draft('announcement', inDays(60)), scene(returning(today)))).toBe('ok');
  });

  it('puts a switch that was undone off no further, but may bring it forward', () => {
    const undone = scene(returning(inDays(90)), true);
    expect(judged(draft('announcement', inDays(91)), undone)).toBe('invalid_input valuesUntil');
    expect(judged(draft('announcement', inDays(60)), undone)).toBe('ok');
  });
});

describe('an undo', () => {
  it.each([
    ['on the first day after', -1, 'ok'],
    ['on the last of its days', -within, 'ok'],
    ['a day later', -within - 1, 'conflict right'],
    ['before the switch has come', 0, 'conflict right'],
  ])('is judged by the days since the switch: %s', (_, passed, answer) => {
    expect(judged(draft('undo', inDays(10)), scene(returning(inDays(passed))))).toBe(answer);
  });

  it.each([
    [0, 'ok'],
    [most, 'ok'],
    [most + 1, 'invalid_input valuesUntil'],
    [-1, 'invalid_input valuesUntil'],
  ])('lets old methods serve from today for a while: %i days', (days, answer) => {
    expect(judged(draft('undo', inDays(days)), scene(returning(inDays(-3))))).toBe(answer);
  });

  it('is given once', () => {
    expect(judged(draft('undo', inDays(10)), scene(returning(inDays(-3)), true))).toBe('conflict right');
  });
});

describe('no letter', () => {
  it.each([
    ['that answers match only', { answerMode: 'match' }],
    ['of another method', { method: 'web_portal' }],
    ['that was revoked', { status: 'revoked' }],
    ['that is over', { validUntil: inDays(-1) }],
    ['kept by a written approval', { purpose: 'law_enforcement', valuesApproval: '12/2025' }],
  ] as const)('is about a right %s', (_, change) => {
    const right = returning(inDays(50), change as Partial<Right>);
    for (const kind of ['announcement', 'undo'] as const) {
      expect(judged(draft(kind, inDays(-40)), scene(right))).toBe('conflict right');
    }
  });

  it('lets data be returned after the right, or by an undo for longer than its days', () => {
    const days = fc.integer({ min: -60, max: 400 });
    fc.assert(
      fc.property(days, days, fc.boolean(), fc.constantFrom('announcement', 'undo'), (from, to, undone, kind) => {
        const right = returning(inDays(from));
        if (judged(draft(kind as LetterDraft['kind'], inDays(to)), scene(right, undone)) !== 'ok') return;
        expect(inDays(to) <= right.validUntil).toBe(true);
        // Data that ended comes back by an undo alone: once, within its days, for a while.
        if (from < 0) expect([kind, undone, -from <= within, to <= most]).toEqual(['undo', false, true, true]);
        if (undone) expect(to).toBeLessThanOrEqual(from);
      }),
    );
  });
});
