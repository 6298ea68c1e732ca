import { expect, it } from 'vitest';
import type { Uuid } from '../../kernel/index.ts';
import {
  ALL_NIKS_OF_A_BIRTH,
  type BudgetOf,
  budgets,
  exhaustedElements,
  FAILING_LEAST,
  isEnumerating,
  isWalk,
  OWN_NIKS_OF_A_BIRTH,
  type Tried,
} from './budgets.ts';

const [own, other] = ['own', 'other'] as unknown as [Uuid, Uuid];
const nothing: Tried = { values: [], niks: [], failingToday: 0 };
const mothers = 13;
const { own: OWN_VALUES, all: ALL_VALUES } = budgets.sensitive;
const budgetOf: BudgetOf = () => budgets.sensitive;

const values = (count: number, institutionId: Uuid, wrong = true, from = 0, recent = true) =>
  Array.from({ length: count }, (_, i) => ({
    element: mothers,
    institutionId,
    valueTag: `v${from + i}`,
    wrong,
    recent,
  }));
const niks = (count: number, institutionId: Uuid, from = 0) =>
  Array.from({ length: count }, (_, i) => ({ institutionId, nikTag: `n${from + i}` }));

it('an element is exhausted for an institution at its own budget, near misses counted too', () => {
  const at = (count: number, wrong: boolean) =>
    exhaustedElements({ ...nothing, values: values(count, own, wrong) }, own, budgetOf);
  expect(at(OWN_VALUES - 1, false).size).toBe(0);
  expect([...at(OWN_VALUES, false)]).toEqual([mothers]);
  expect([...at(OWN_VALUES, true)]).toEqual([mothers]);
});

it('and for all at the budget of all, where only wrong values count and each of them once', () => {
  const others = (count: number, wrong: boolean) => values(count, other, wrong);
  expect([...exhaustedElements({ ...nothing, values: others(ALL_VALUES, true) }, own, budgetOf)]).toEqual([mothers]);
  expect(exhaustedElements({ ...nothing, values: others(ALL_VALUES - 1, true) }, own, budgetOf).size).toBe(0);
  expect(exhaustedElements({ ...nothing, values: others(ALL_VALUES, false) }, own, budgetOf).size).toBe(0);
  const same = [...others(ALL_VALUES - 1, true), ...values(3, own, true)];
  expect(exhaustedElements({ ...nothing, values: same }, own, budgetOf).size).toBe(0);
});

it('values of the year before the window count for twice the budget, with those of the window', () => {
  const at = (count: number, by: Uuid, old: number) =>
    exhaustedElements(
      { ...nothing, values: [...values(count - old, by), ...values(old, by, true, count, false)] },
      own,
      budgetOf,
    ).size;
  expect([at(2 * OWN_VALUES - 1, own, OWN_VALUES), at(2 * OWN_VALUES, own, OWN_VALUES + 1)]).toEqual([0, 1]);
  expect([at(2 * ALL_VALUES - 1, other, ALL_VALUES), at(2 * ALL_VALUES, other, ALL_VALUES + 1)]).toEqual([0, 1]);
});

it('a NIK is one of a walk when too many others of its birth failed, unless it failed before itself', () => {
  const failed = { ...nothing, niks: niks(OWN_NIKS_OF_A_BIRTH, own) };
  expect(isWalk(failed, own, 'new')).toBe(true);
  expect(isWalk(failed, own, 'n0')).toBe(false);
  expect(isWalk(failed, other, 'new')).toBe(false);
  expect(isWalk({ ...nothing, niks: niks(OWN_NIKS_OF_A_BIRTH - 1, own) }, own, 'new')).toBe(false);
});

it('over all institutions a NIK that two of them failed with counts once', () => {
  const shared = [...niks(OWN_NIKS_OF_A_BIRTH - 1, own), ...niks(ALL_NIKS_OF_A_BIRTH - 1, other)];
  expect(isWalk({ ...nothing, niks: shared }, own, 'new')).toBe(false);
  expect(isWalk({ ...nothing, niks: niks(ALL_NIKS_OF_A_BIRTH, other) }, own, 'new')).toBe(true);
});

it('a credential enumerates at half its quota, and never below a hundred', () => {
  const at = (failingToday: number, quota: number) => isEnumerating({ ...nothing, failingToday }, quota);
  expect([at(FAILING_LEAST - 1, 10), at(FAILING_LEAST, 10)]).toEqual([false, true]);
  expect([at(499, 1_000), at(500, 1_000)]).toEqual([false, true]);
});
