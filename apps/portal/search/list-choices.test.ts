import { expect, it } from 'vitest';
import { countHits, listChoices } from './list-choices.ts';

const hit = (id: string) => ({ id, name: `RSUD ${id}`, number: null, state: 'active' });

it('what was found is chosen kind by kind, and a kind of which there is more leads to its list', () => {
  const found = {
    applications: { hits: [hit('c')], more: false },
    institutions: { hits: [hit('a'), hit('b')], more: true },
  };
  const choices = listChoices(found, 'rsud');
  expect(choices.map(({ place, params, search }) => [place, params.id, search])).toEqual([
    ['institution', 'a', {}],
    ['institution', 'b', {}],
    ['institutions', undefined, { cari: 'rsud' }],
    ['application', 'c', {}],
  ]);
  expect(countHits(choices)).toBe(3);
});
