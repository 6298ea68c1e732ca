import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { hospitalTicket, ticketDoor } from '../../testing/tickets/index.ts';
import { takeUpTicket } from './index.ts';

const it = scopesAt(ticketDoor);

it('the NIK of a ticket is shown to reviewers of the office that it is for', async ({ ask, by, staff }) => {
  const { ticketId } = await hospitalTicket(by, staff);
  await takeUpTicket(by, staff.city.reviewer, ticketId);
  expect(await ask('POST /tickets/:ticket/nik', { ticket: ticketId })).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.hospital),
  );
});
