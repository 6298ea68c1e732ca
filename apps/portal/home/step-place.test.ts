import { expect, it } from 'vitest';
import { placeOf } from '../router/places.ts';
import { onboardingWords } from './onboarding-words.ts';
import type { Onboarding } from './queries.ts';
import { placeOfStep } from './step-place.ts';

type NextKey = keyof typeof onboardingWords.id.go;

const way: Onboarding = {
  institution: { institutionId: 'i', name: 'RSUD CONTOH', officeCode: '3278' },
  today: '2026-03-02',
  applicationId: 'a',
  steps: [],
};

it.each(Object.keys(onboardingWords.id.go) as NextKey[])('%s leads to what an institution may see', (key) => {
  const where = placeOfStep(key, way, false);
  const forOffices: readonly NextKey[] = ['draft_agreement'];
  expect(where && placeOf(where.place).at === 'office').toBe(where && forOffices.includes(key));
});

it.each(['open_network', 'decide', 'appoint_admin', 'deliver_arrears', 'make_first_call'] as const)(
  '%s leads an office to no page of institutions',
  (key) => {
    expect(placeOf(placeOfStep(key, way, true)?.place ?? 'home').at).not.toBe('institution');
  },
);

it('a form is filled in where it is, and without an application one is begun', () => {
  expect(placeOfStep('mend_form', way, false)).toEqual({ place: 'applicationForm', of: { id: 'a' } });
  expect(placeOfStep('submit_form', { ...way, applicationId: null }, false)).toEqual({ place: 'applications' });
});
