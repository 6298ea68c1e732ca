import { expect, it } from 'vitest';
import { emptyPlan, planFields, readPlan } from './plan-values.ts';

const typed = { ...emptyPlan('Monev'), day: '18-11-2021', place: 'Aula', agenda: ' Pembukaan \n\nPemaparan\n' };

it('is read as it was typed, and invites all unless some are chosen', () => {
  expect(readPlan(typed)).toEqual({
    ...{ title: 'Monev', place: 'Aula', day: '2021-11-18', beginsMinute: 540, endsMinute: 720 },
    ...{ agenda: ['Pembukaan', 'Pemaparan'], speakers: [] },
  });
  expect(readPlan({ ...typed, whom: 'some', institutions: ['a'] })).toMatchObject({ institutions: ['a'] });
});

it('finds the field of everything that is said of it', () => {
  const speakers = [{ name: '', position: '', topic: '' }];
  const fields = planFields({ ...typed, speakers, institutions: ['a', 'b'] });
  expect(fields).toMatchObject({ endsMinute: 'ends', 'agenda.1': 'agenda', 'institutions.1': 'institutions' });
  expect(fields['speakers.0.topic']).toBe('speakers.0.topic');
});
