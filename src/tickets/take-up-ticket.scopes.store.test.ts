import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { hospitalTicket, ticketDoor } from '../../testing/tickets/index.ts';

const it = scopesAt(ticketDoor);

it('a ticket is taken up by a reviewer of the office that it is for, and of none above', async ({ ask, by, staff }) => {
  const { ticketId } = await hospitalTicket(by, staff);
  expect(await ask('POST /tickets/:ticket/take-up', { ticket: ticketId })).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.hospital),
  );
});
