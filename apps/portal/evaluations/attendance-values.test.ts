import { expect, it } from 'vitest';
import { attendanceFields, rowsOf, writtenIn } from './attendance-values.ts';

const [first, second] = ['lembaga-1', 'lembaga-2'];
const institutions = [first, second].map((institutionId) => ({ institutionId, name: institutionId }));

it('begins with a row for each institution, until somebody was recorded', () => {
  const recorded = { name: 'Utusan', position: 'Staf', institutionId: null, signed: true };
  expect(rowsOf({ attendance: [], institutions }).map(({ institutionId }) => institutionId)).toEqual([first, second]);
  expect(rowsOf({ attendance: [recorded], institutions })).toEqual([{ ...recorded, institutionId: '' }]);
});

it('leaves rows without a name out, and finds the row of everything that is said of the others', () => {
  const [empty, guest] = [
    { name: ' ', position: 'Staf', institutionId: first, signed: true },
    { name: ' Tamu ', position: '', institutionId: '', signed: false },
  ];
  const values = { people: [empty, guest, { ...guest, institutionId: second }] };
  expect(writtenIn(values)).toEqual([
    { name: 'Tamu', position: '', institutionId: null, signed: false },
    { name: 'Tamu', position: '', institutionId: second, signed: false },
  ]);
  expect(attendanceFields(values)['attendance.1.institutionId']).toBe('people.2.institutionId');
});
