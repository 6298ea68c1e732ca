import { expect, it } from 'vitest';
import { questionFrom, type TryValues } from './question-from.ts';

const right = {
  purpose: 'public_service',
  elements: ['NIK', 'NAMA_LGKP', 'TMPT_LHR'],
  documents: ['family_card'],
  requiresOfficer: false,
  requiresCase: true,
} as const;
const typed: TryValues = {
  ...{ credential: '', about: 'person', nik: ' 3278011704859999 ', kind: 'family_card', number: '3278012306149999' },
  values: { NAMA_LGKP: ' RAHMAT ', TMPT_LHR: '', AGAMA: 'ISLAM' },
  ...{ officer: 'petugas 1', caseRef: 'RM-12' },
};
const asked = { nik: '3278011704859999', purpose: 'public_service', caseRef: 'RM-12' };

it('a question is sent with what the right demands and covers, and without what was left empty', () => {
  const { body } = questionFrom(typed, { ...right, elements: [...right.elements], documents: [...right.documents] });
  expect(body).toEqual({ ...asked, elements: { NAMA_LGKP: 'RAHMAT' } });
});

it('a question about a document has its kind and number, and no elements', () => {
  const { body } = questionFrom(
    { ...typed, about: 'document' },
    { ...right, elements: [...right.elements], documents: [...right.documents] },
  );
  expect(body).toEqual({ ...asked, document: { kind: 'family_card', number: '3278012306149999' } });
});
