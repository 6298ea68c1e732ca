import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acts } from '../access/index.ts';
import { sanctionWords } from '../documents/index.ts';
import { defaultSettings } from '../settings/index.ts';
import { deciderOf, findMove, type Move, moves, movesFrom, nextRung } from './ladder.ts';
import { type SanctionState, sanctionKinds, sanctionStates } from './model.ts';

const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const written = page
  .split('\n')
  .filter((line) => /^\| [a-z]+ \|/.test(line) && !/^\| (move|kind) /.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| /, '')))
  .map(([move = '', from = '', to = '', of = '', act = '', carries = '']) => ({
    move,
    from: from === '-' ? null : from,
    to,
    of,
    act: act === '-' ? null : act,
    carries: carries === '-' ? [] : carries.split(', '),
  }));

const anyKind = fc.constantFrom(...sanctionKinds);
const anyMove = fc.constantFrom(...moves.map(({ move }) => move));

/** The state that a walk of these moves ends in; a move that cannot be made leaves it where it is. */
function walk(kind: (typeof sanctionKinds)[number], steps: readonly Move[]): SanctionState | null {
  return steps.reduce<SanctionState | null>((at, move) => findMove(move, at, kind)?.to ?? at, null);
}

describe('the table of moves', () => {
  it('is the one of the README', () => {
    expect(moves).toEqual(written);
  });

  it('leads from a state by one row of a move, by acts that somebody is permitted', () => {
    for (const kind of sanctionKinds) {
      for (const from of [null, ...sanctionStates]) {
        const made = movesFrom(from, kind).map(({ move }) => move);
        expect(made).toEqual([...new Set(made)]);
      }
    }
    for (const { act } of moves) if (act) expect(acts[act].who.length).toBeGreaterThan(0);
  });

  it('has a word of the law for every kind but warnings, which are numbered', () => {
    expect(['warning', ...Object.keys(sanctionWords)]).toEqual([...sanctionKinds]);
  });
});

describe('a walk', () => {
  it('comes to lifted only by way of decided, and never with a warning or the end of an agreement', () => {
    fc.assert(
      fc.property(anyKind, fc.array(anyMove, { maxLength: 30 }), (kind, steps) => {
        if (walk(kind, steps) !== 'lifted') return;
        expect(steps.indexOf('decide')).toBeLessThan(steps.lastIndexOf('lift'));
        expect(['quota_cut', 'temporary_shut_off', 'revocation']).toContain(kind);
      }),
    );
  });

  it('never leaves a state that is final', () => {
    const final = ['dismissed', 'lifted', 'settled', 'expired'] as const;
    fc.assert(
      fc.property(anyKind, fc.constantFrom(...final), (kind, state) => {
        expect(movesFrom(state, kind)).toEqual([]);
      }),
    );
  });
});

describe('whoever decides', () => {
  it('is the head of the institution’s office, but the Dirjen on shut-off and worse', () => {
    const decider = (kind: (typeof sanctionKinds)[number]) => deciderOf({ kind, officeCode: '3278' }, defaultSettings);
    expect(sanctionKinds.map(decider)).toEqual(['3278', '3278', '00', '00', '00']);
  });

  it('is the office in all cases where the setting says so', () => {
    const settings = { regionalShutOffBy: 'office' } as const;
    for (const kind of sanctionKinds) expect(deciderOf({ kind, officeCode: '3278' }, settings)).toBe('3278');
  });
});

describe('what follows', () => {
  it('is the next warning, then the next rung, and nothing after the last', () => {
    const following = (kind: (typeof sanctionKinds)[number], step: 1 | 2 | 3 | null = null) =>
      nextRung({ kind, step }, defaultSettings);
    expect([following('warning', 1), following('warning', 2), following('warning', 3)]).toEqual([
      ...['warning', 'warning', 'quota_cut'],
    ]);
    expect(following('revocation')).toBe('end_of_agreement');
    expect(following('end_of_agreement')).toBeUndefined();
  });

  it('follows the order of the setting', () => {
    const settings = { sanctionLadder: ['warning', 'temporary_shut_off'] } as const;
    expect(nextRung({ kind: 'warning', step: 3 }, settings)).toBe('temporary_shut_off');
    expect(nextRung({ kind: 'quota_cut', step: null }, settings)).toBeUndefined();
  });
});
