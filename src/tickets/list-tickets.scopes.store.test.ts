import { expect } from 'vitest';
import { signedRight } from '../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { enterTicket, hospitalTicket, ticketDoor } from '../../testing/tickets/index.ts';
import type { Officer } from '../institutions/index.ts';
import { composeNik } from '../kernel/index.ts';

const it = scopesAt(ticketDoor);

it('tickets are listed to head, reviewer and auditor of an office, and to admin and operators of an institution', async ({
  ask,
  by,
  staff,
}) => {
  await hospitalTicket(by, staff);
  const offices = ['pusat', 'province', 'city', 'elsewhere'] as const;
  const readers = offices.flatMap((at) => people(at, 'head', 'reviewer', 'auditor'));
  const users = (['hospital', 'stranger'] as const).flatMap((at) => people(at, 'admin', 'operator'));
  expect(await ask('GET /tickets')).toEqual(only({ 200: [...readers, ...users] }, whoSees.anything));
});

it('an office is listed the tickets for its region, an institution its own, whatever they ask for', async ({
  by,
  portal,
  staff,
}) => {
  const { pusat, province, city, elsewhere, hospital, stranger } = staff;
  const known: Record<string, string> = {};
  known[(await hospitalTicket(by, staff)).ticketId] = 'own';
  const rightId = await signedRight(by, stranger.institutionId, { method: 'web_portal' });
  const nik = composeNik('737101', '1990-01-01', 'P', 9_101);
  known[(await enterTicket(by, { operator: stranger.operator, rightId, nik })).ticketId] = 'foreign';
  const seen = async (officer: Officer, query = '') => {
    const { tickets } = (await portal.call(officer, 'GET', `/tickets?limit=200${query}`)).body;
    return tickets.flatMap(({ ticketId }: { ticketId: string }) => known[ticketId] ?? []).toSorted();
  };
  expect(await seen(pusat.auditor)).toEqual(['foreign', 'own']);
  for (const { auditor } of [province, city]) expect(await seen(auditor)).toEqual(['own']);
  expect(await seen(elsewhere.auditor)).toEqual(['foreign']);
  for (const officer of [hospital.admin, hospital.operator]) expect(await seen(officer)).toEqual(['own']);
  expect(await seen(stranger.operator)).toEqual(['foreign']);
  expect(await seen(city.auditor, '&office=7371')).toEqual([]);
  expect(await seen(city.auditor, `&institution=${stranger.institutionId}`)).toEqual([]);
  expect(await seen(stranger.admin, `&institution=${hospital.institutionId}`)).toEqual([]);
});
