import { expect } from 'vitest';
import { signedRight } from '../../testing/agreements/index.ts';
import { enterOfficer, only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { hospitalTicket, ticketDoor } from '../../testing/tickets/index.ts';

const it = scopesAt(ticketDoor);

it('a ticket is withdrawn by the operator who opened it', async ({ ask, by, staff }) => {
  const { ticketId } = await hospitalTicket(by, staff);
  expect(await ask('POST /tickets/:ticket/withdraw', { ticket: ticketId })).toEqual(
    only({ 200: people('hospital', 'operator') }, whoSees.hospital),
  );
});

it('and by no colleague', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const rightId = await signedRight(by, institutionId, { method: 'web_portal' });
  const operator = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Rekan' });
  const { ticketId } = await hospitalTicket(by, staff, { operator, rightId });
  expect(await ask('POST /tickets/:ticket/withdraw', { ticket: ticketId })).toEqual(only({}, whoSees.hospital));
});
