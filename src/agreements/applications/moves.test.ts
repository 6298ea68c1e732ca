import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acts } from '../../access/index.ts';
import { type ApplicationState, applicationStates } from './model.ts';
import { actOf, findMove, type Move, moves, movesFrom, type Way } from './moves.ts';

const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const written = page
  .split('\n')
  .filter((line) => /^\| [a-z_]+ \|/.test(line) && !line.startsWith('| move '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| /, '')))
  .map(([move = '', from = '', to = '', when = '', act = '', carries = '']) => ({
    move,
    from: from === '-' ? null : from,
    to,
    when,
    act,
    carries: carries === '-' ? [] : carries.split(', '),
  }));

const ways: readonly Way[] = [true, false].flatMap((regional) => [true, false].map((mou) => ({ regional, mou })));
const names = [...new Set(moves.map(({ move }) => move))];
const anyWay = fc.constantFrom(...ways);

/** States in which a walk of these moves is, one after the other; a move that cannot be made leaves it where it is. */
function walk(steps: readonly Move[], way: Way): (ApplicationState | null)[] {
  let at: ApplicationState | null = null;
  return steps.map((move) => {
    at = findMove(move, at, way)?.to ?? at;
    return at;
  });
}

describe('the table of moves', () => {
  it('is the one of the README', () => {
    expect(moves).toEqual(written);
  });

  it('leads from a state by one row at most, and its moves are made by one act', () => {
    for (const way of ways) {
      for (const from of [null, ...applicationStates]) {
        const made = movesFrom(from, way).map(({ move }) => move);
        expect(made).toEqual([...new Set(made)]);
      }
    }
    for (const { move, act } of moves) expect(actOf(move)).toBe(act);
  });

  it('names acts that somebody is permitted', () => {
    for (const { act } of moves) expect(acts[act].who.length).toBeGreaterThan(0);
  });
});

describe('a walk', () => {
  it('never comes to a state but by a row of the README', () => {
    const steps = fc.array(fc.constantFrom(...names), { maxLength: 60 });
    fc.assert(
      fc.property(steps, anyWay, (made, way) => {
        const states = [null, ...walk(made, way)];
        made.forEach((move, i) => {
          const [from, to] = [states[i], states[i + 1]];
          const isThere = written.some((row) => row.move === move && row.from === from && row.to === to);
          expect(from === to || isThere).toBe(true);
        });
      }),
    );
  });

  it('has no end but refused and active, and always a way to one of them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...applicationStates), anyWay, (state, way) => {
        const isEnd = movesFrom(state, way).length === 0 && reachable(way).has(state);
        expect(isEnd).toBe(state === 'refused' || state === 'active');
      }),
    );
  });

  it('reaches every state, but none that its way does not have', () => {
    const unreached = (way: Way) => applicationStates.filter((state) => !reachable(way).has(state));
    expect(unreached({ regional: true, mou: false })).toEqual(['mou']);
    expect(unreached({ regional: true, mou: true })).toEqual([]);
    expect(unreached({ regional: false, mou: true })).toEqual(['forwarded']);
  });

  it('that is refused stays so', () => {
    for (const way of ways) for (const move of names) expect(findMove(move, 'refused', way)).toBeUndefined();
  });
});

/** Every state that some walk comes to. */
function reachable(way: Way): ReadonlySet<ApplicationState> {
  const found = new Set<ApplicationState>();
  const look = (from: ApplicationState | null) => {
    for (const { to } of movesFrom(from, way)) {
      if (found.has(to)) continue;
      found.add(to);
      look(to);
    }
  };
  look(null);
  return found;
}
