import { expect } from 'vitest';
import { aLetter, deliveryOf, feedbackDoor, oblige } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';

const it = scopesAt(feedbackDoor);

it('is for the admin and operators of the institution, and for the counter of the office that holds it', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const { institutionId, admin } = staff.hospital;
  await oblige(by, institutionId);
  // An upload without a file: whoever may is told so.
  const got = await ask(
    'POST /institutions/:institution/feedback-deliveries',
    { institution: institutionId },
    new FormData(),
  );
  const deliverers = [...people('city', 'reviewer'), ...people('hospital', 'admin', 'operator')];
  expect(got).toEqual(only({ 400: deliverers }, whoSees.hospital));

  const path = `/institutions/${institutionId}/feedback-deliveries`;
  const lines = ['NIK,NO_RM', `${personas.halimah.nik},001235`];
  for (const [as, door] of [
    [staff.hospital.operator, 'portal'],
    [staff.city.reviewer, 'counter'],
    [admin, 'portal'],
  ] as const) {
    expect((await portal.sendForm(as, path, deliveryOf(lines, aLetter))).body.door).toBe(door);
  }
});
