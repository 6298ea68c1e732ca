import { expect } from 'vitest';
import { deliver, feedbackDoor } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';

const it = scopesAt(feedbackDoor);

it('is for head and reviewer of an office above the institution, and for nobody of an institution', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  await deliver(by, portal, staff);
  const look = { nik: personas.hendra.nik, caseRef: 'TIKET-1' };
  const { institutionId: institution } = staff.hospital;
  const openers = (['pusat', 'province', 'city'] as const).flatMap((at) => people(at, 'head', 'reviewer'));
  expect(await ask('POST /institutions/:institution/feedback-looks', { institution }, look)).toEqual(
    only({ 200: openers }, whoSees.hospital),
  );
});
