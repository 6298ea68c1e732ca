import type { FastifyInstance } from 'fastify';
import { demand, ownPlace, route } from '../../access/index.ts';
import { officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { type Day, dayAt } from '../../kernel/index.ts';
import { monthOfDay } from '../../usage/index.ts';
import { arrange, daysOf } from './arrange.ts';
import { gatherEnds, whoseEnds } from './gather-ends.ts';
import { CalendarQuery, CalendarView } from './schemas.ts';

/** The calendar of what ends, in a region or at an institution. */
export function calendarRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Querystring: CalendarQuery }>(
    `${PORTAL_PATH}/expiry-calendar`,
    route('showExpiryCalendar', 'Agreements, rights, certificates, uplifts and appointments by the day they end', {
      querystring: CalendarQuery,
      answer: CalendarView,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'ending.read', ownPlace(officer));
      const today = dayAt(parts.clock.business(), 'WIB');
      const { from, months: length = '3', office } = request.query;
      const [first, months] = [from ? (`${from}-01` as Day) : monthOfDay(today), Number(length)];
      const whose = whoseEnds(officer, office);
      const ends = whose ? await gatherEnds(officer, parts, whose, daysOf(first, months)) : [];
      return { today, months: arrange(ends, first, months) };
    },
  );
}
