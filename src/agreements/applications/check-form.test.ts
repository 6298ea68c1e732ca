import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCentralApplicant, aForm, anApplicant, anEntity } from '../../../testing/applications/index.ts';
import { elements } from '../../reference/index.ts';
import { checkForm, isMissing, LENGTH_MONTHS } from './check-form.ts';
import { type Applicant, type ApplicationForm, emptyApplicant, emptyForm } from './model.ts';

const check = (form: Partial<ApplicationForm>, applicant: Partial<Applicant> = {}, officeCode = '3278') =>
  checkForm({ officeCode, applicant: anApplicant(applicant), form: aForm(form) }).map(
    ({ name, code }) => `${name} ${code}`,
  );

describe('a form', () => {
  it('that is complete has no problem, of any kind of applicant', () => {
    expect(check({})).toEqual([]);
    expect(checkForm({ officeCode: '3278', applicant: anEntity(), form: aForm() })).toEqual([]);
    expect(checkForm({ officeCode: '00', applicant: aCentralApplicant(), form: aForm() })).toEqual([]);
  });

  it('on which nothing stands lacks everything, told at once, and has nothing wrong', () => {
    const problems = checkForm({ officeCode: '3278', applicant: emptyApplicant, form: emptyForm });
    expect(problems.map(({ name }) => name)).toEqual([
      'applicant.name',
      'applicant.class',
      'applicant.kind',
      'applicant.sector',
      'applicant.address',
      'applicant.leaderName',
      'applicant.leaderPosition',
      'applicant.contactName',
      'applicant.contactPhone',
      'form.purpose',
      'form.method',
      'form.elements',
      'form.feedback',
      'form.dailyQuota',
      'form.months',
    ]);
    expect(problems.every(isMissing)).toBe(true);
  });

  it('of a legal entity names the authority that supervises it', () => {
    expect(check({}, { kind: 'bhi', supervisor: ' ' })).toEqual(['applicant.supervisor missing']);
  });

  it('is reached by telephone or by mail', () => {
    expect(check({}, { contactPhone: '', contactEmail: 'a@contoh.go.id' })).toEqual([]);
    expect(check({}, { contactPhone: '' })).toEqual(['applicant.contactPhone missing']);
  });
});

describe('an applicant', () => {
  it('that is central applies to Ditjen Dukcapil, any other to the Disdukcapil of its region', () => {
    expect(check({}, { class: 'central' })).toEqual(['applicant.class wrong_office']);
    expect(check({}, { class: 'city' }, '00')).toEqual(['applicant.class wrong_office']);
    expect(check({}, { class: 'provincial' }, '32')).toEqual([]);
  });

  it('that is a telecom operator gets NIK and NO_KK only', () => {
    const sector = 'Telekomunikasi seluler';
    expect(check({ elements: ['NIK', 'NO_KK'] }, { sector })).toEqual([]);
    expect(check({ elements: ['NIK', 'NAMA_LGKP'] }, { sector })).toEqual(['form.elements not_for_telecom']);
  });
});

describe('elements', () => {
  it('that are protected are refused, all others taken', () => {
    for (const { name, sensitivity } of elements) {
      expect(check({ elements: [name] })).toEqual(sensitivity === 'protected' ? ['form.elements protected'] : []);
    }
  });

  it('that nobody knows are refused, each', () => {
    expect(check({ elements: ['NIK', 'GAJI', 'nik'] })).toEqual(['form.elements unknown', 'form.elements unknown']);
  });
});

describe('what is wrong on a form', () => {
  it.each([
    [{ documents: ['paspor', 'ektp'] }, ['form.documents unknown']],
    [{ documents: ['ektp', 'ektp'] }, ['form.documents twice']],
    [{ elements: ['NIK', 'NIK'] }, ['form.elements twice']],
    [{ networks: ['10.20.0.5/16', '10.0.0.0/8', 'kantor'] }, ['form.networks no_network', 'form.networks no_network']],
    [{ months: 0 }, ['form.months out_of_range']],
    [{ months: 61 }, ['form.months out_of_range']],
    [{ dailyQuota: 0 }, ['form.dailyQuota out_of_range']],
    [{ feedback: [{ kind: 'RM', key: '', format: '9' }] }, ['form.feedback.0.key missing']],
    [
      {
        feedback: [
          { kind: 'RM', key: 'A', format: '9' },
          { kind: 'RM', key: 'B', format: '9' },
        ],
      },
      ['form.feedback twice'],
    ],
  ] as [Partial<ApplicationForm>, string[]][])('%j: %j', (form, problems) => {
    expect(check(form)).toEqual(problems);
  });

  it('is told for every field at once', () => {
    expect(check({ elements: ['AIB'], months: 99, purpose: null }, { name: '' })).toEqual([
      'applicant.name missing',
      'form.purpose missing',
      'form.elements protected',
      'form.months out_of_range',
    ]);
  });

  it('of months is what lies outside the length, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 200 }), (months) => {
        const within = months >= LENGTH_MONTHS.least && months <= LENGTH_MONTHS.most;
        expect(check({ months })).toEqual(within ? [] : ['form.months out_of_range']);
      }),
    );
  });
});
