import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { hospitalTicket, ticketDoor } from '../../testing/tickets/index.ts';

const it = scopesAt(ticketDoor);

it('a ticket is shown to admin and operators of the institution, and to the region of its office but for administrators', async ({
  ask,
  by,
  staff,
}) => {
  const { ticketId } = await hospitalTicket(by, staff);
  const readers = (['pusat', 'province', 'city'] as const).flatMap((at) => people(at, 'head', 'reviewer', 'auditor'));
  expect(await ask('GET /tickets/:ticket', { ticket: ticketId })).toEqual(
    only({ 200: [...readers, ...people('hospital', 'admin', 'operator')] }, whoSees.hospital),
  );
});
