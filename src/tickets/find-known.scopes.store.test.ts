import { expect } from 'vitest';
import { signedRight } from '../../testing/agreements/index.ts';
import { personas } from '../../testing/population/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { recordUnanswered, ticketDoor } from '../../testing/tickets/index.ts';

const it = scopesAt(ticketDoor);

it('whether there is a ticket is told to the operator who was not answered; what is another’s is told as what is not', async ({
  ask,
  by,
  staff,
}) => {
  const rightId = await signedRight(by, staff.hospital.institutionId, { method: 'web_portal' });
  const of = { operator: staff.hospital.operator, rightId, nik: personas.hendra.nik };
  const verification = await recordUnanswered(by, of);
  expect(await ask('GET /verifications/:verification/ticket', { verification })).toEqual(
    only({ 200: people('hospital', 'operator'), 400: people('stranger', 'operator') }, whoSees.anything),
  );
});
