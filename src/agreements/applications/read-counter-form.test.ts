import { describe, expect, it } from 'vitest';
import { aForm, anApplicant } from '../../../testing/applications/index.ts';
import { emptyApplicant, emptyForm } from './model.ts';
import { readCounterForm } from './read-counter-form.ts';

describe('a form in a JSON file', () => {
  it('is read as it stands there', () => {
    const whole = { applicant: anApplicant(), form: aForm(), agendaNo: '12', receivedOn: '2026-03-02' };
    expect(readCounterForm(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('may leave out anything, which is not told yet', () => {
    expect(readCounterForm({ applicant: { name: 'RSUD Contoh' }, form: { months: 12 } })).toEqual({
      applicant: { ...emptyApplicant, name: 'RSUD Contoh' },
      form: { ...emptyForm, months: 12 },
    });
    expect(readCounterForm({})).toEqual({ applicant: emptyApplicant, form: emptyForm });
  });

  it('is refused with the fields that are unknown or of another kind', () => {
    const wrong = {
      aplicant: {},
      receivedOn: '2026-02-30',
      applicant: { class: 'kota' },
      form: { months: '12', elements: [7] },
    };
    expect(() => readCounterForm(wrong)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        parameters: expect.arrayContaining(
          ['aplicant', 'receivedOn', 'applicant.class', 'form.months', 'form.elements.0'].map((name) =>
            expect.objectContaining({ name }),
          ),
        ),
      }),
    );
  });

  it('is an object with objects in it', () => {
    expect(() => readCounterForm({ applicant: 'RSUD' })).toThrow(expect.objectContaining({ field: 'applicant' }));
  });
});
