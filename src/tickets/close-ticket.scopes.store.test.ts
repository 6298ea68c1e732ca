import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { hospitalTicket, ticketDoor } from '../../testing/tickets/index.ts';
import { answerTicket, takeUpTicket } from './index.ts';

const it = scopesAt(ticketDoor);

it('an answered ticket is closed by operators of its institution', async ({ ask, by, staff }) => {
  const { ticketId } = await hospitalTicket(by, staff);
  await takeUpTicket(by, staff.city.reviewer, ticketId);
  await answerTicket(by, staff.city.reviewer, ticketId, { result: 'consolidated' });
  expect(await ask('POST /tickets/:ticket/close', { ticket: ticketId })).toEqual(
    only({ 200: people('hospital', 'operator') }, whoSees.hospital),
  );
});
