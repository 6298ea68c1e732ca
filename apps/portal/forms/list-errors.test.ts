import { describe, expect, it } from 'vitest';
import { listErrors } from './list-errors.ts';

describe('what is wrong with a form', () => {
  it('is listed by field, and within rows by row and field', () => {
    const rows = [undefined, { key: { type: 'required', message: 'Isi nama kolom.' } }];
    const errors = { name: { type: 'required', message: 'Isi nama.' }, feedback: rows };
    expect(listErrors(errors)).toEqual([
      { fieldId: 'name', message: 'Isi nama.' },
      { fieldId: 'feedback.1.key', message: 'Isi nama kolom.' },
    ]);
  });

  it('is nothing where there is nothing', () => {
    expect(listErrors({})).toEqual([]);
  });
});
