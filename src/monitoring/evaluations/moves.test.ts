import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DossierState, dossierStates } from './dossiers/model.ts';
import { type EvaluationState, evaluationStates } from './model.ts';
import { dossierAfter, dossierMoves, evaluationAfter, evaluationMoves } from './moves.ts';

const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');

/** The table under a heading of the README. */
function written(heading: string) {
  const part = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return part
    .split('\n')
    .filter((line) => /^\| [a-z_]+ \|/.test(line) && !line.startsWith('| move '))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| /, '')))
    .map(([move = '', from = '', to = '', carries = '']) => ({
      move,
      from: from === '-' ? null : from,
      to,
      carries: carries === '-' ? [] : carries.split(', '),
    }));
}

it('the tables of moves are those of the README', () => {
  expect(evaluationMoves).toEqual(written('The event'));
  expect(dossierMoves).toEqual(written('A dossier'));
});

describe('a walk of an evaluation', () => {
  const anyMove = fc.constantFrom(...evaluationMoves.map(({ move }) => move));

  it('never comes to a state but by a row of the README, and never leaves its end', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
        let at: EvaluationState | null = null;
        for (const move of moves) {
          const to = evaluationAfter(move, at);
          const from = at;
          const row = written('The event').find((one) => one.move === move && one.from === from);
          expect(to).toBe(row?.to);
          if (at === 'closed') expect(to).toBeUndefined();
          at = to ?? at;
        }
      }),
    );
  });

  it('has a way from every state to the end', () => {
    const nexts = (from: EvaluationState) => evaluationMoves.filter((row) => row.from === from).map(({ to }) => to);
    const reaches = (from: EvaluationState, seen: EvaluationState[] = []): boolean =>
      from === 'closed' || nexts(from).some((to) => !seen.includes(to) && reaches(to, [...seen, from]));
    expect(evaluationStates.filter((state) => !reaches(state))).toEqual([]);
  });
});

it('a signed dossier moves no more, and only a completed one is signed', () => {
  for (const { move } of dossierMoves) expect(dossierAfter(move, 'signed')).toBeUndefined();
  const before = [null, ...dossierStates].filter(
    (from: DossierState | null) => dossierAfter('sign', from) === 'signed',
  );
  expect(before).toEqual(['completed']);
});
