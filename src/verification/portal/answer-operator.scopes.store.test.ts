import { expect } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { only, operatorDoor, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';

const it = scopesAt(operatorDoor);

const { nik, nama_lgkp: name } = personas.hendra;
/** The portal is called from 127.0.0.1 in tests. */
const atPortal = { method: 'web_portal', networks: ['127.0.0.1/32'], documents: ['ektp'] } as const;

it('a question about a person is answered to operators of the institution', async ({ ask, by, staff }) => {
  const right = await signedRight(by, staff.hospital.institutionId, atPortal);
  expect(await ask('POST /rights/:right/verifications', { right }, { nik, elements: { NAMA_LGKP: name } })).toEqual(
    only({ 200: people('hospital', 'operator') }, whoSees.hospital),
  );
});

it('a question about a document is answered to the same', async ({ ask, by, staff }) => {
  const right = await signedRight(by, staff.hospital.institutionId, atPortal);
  const document = { kind: 'ektp', number: nik };
  expect(await ask('POST /rights/:right/document-verifications', { right }, { nik, document })).toEqual(
    only({ 200: people('hospital', 'operator') }, whoSees.hospital),
  );
});

it('what is wrong with a question is told to them alone', async ({ ask, by, staff }) => {
  const right = await signedRight(by, staff.hospital.institutionId, atPortal);
  const told = only({ 400: people('hospital', 'operator') }, whoSees.hospital);
  expect(await ask('POST /rights/:right/verifications', { right }, {})).toEqual(told);
  expect(await ask('POST /rights/:right/document-verifications', { right }, {})).toEqual(told);
});

it('a right of the web service is here none to anybody', async ({ ask, by, staff }) => {
  const right = await signedRight(by, staff.hospital.institutionId, { method: 'web_service' });
  const question = { nik, elements: { NAMA_LGKP: name } };
  expect(await ask('POST /rights/:right/verifications', { right }, question)).toEqual(only({}, []));
});
