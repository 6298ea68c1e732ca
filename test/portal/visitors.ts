import type { Browser } from 'playwright-core';
import type { Place } from '../../apps/portal/index.ts';
import { type Opened, openPage } from './open-browser.ts';
import type { Site } from './open-site.ts';

/** Somebody at a page of its own, and where it may go. */
export interface Visitor extends Opened {
  mayGo(place: Place): boolean;
}

/** What is needed of `GET /session`. */
interface Session {
  readonly acts: readonly string[];
  readonly workplace: { readonly kind: string } | null;
}

/** One of each role, whose pages stay open. */
export async function visitorsOf({ staff, cookieOf, url }: Site, browser: Browser): Promise<readonly Visitor[]> {
  const { city, hospital, pusat, applicant } = staff;
  const people = [
    ...[city.reviewer, city.head, city.administrator, city.auditor],
    ...[hospital.admin, hospital.operator, hospital.integrator, applicant],
    ...[pusat.administrator, pusat.reviewer, pusat.head],
  ];
  return Promise.all(
    people.map(async (officer) => {
      const cookie = await cookieOf(officer);
      const headers = { cookie: `${cookie.name}=${cookie.value}` };
      const session = (await (await fetch(`${url}/portal/v1/session`, { headers })).json()) as Session;
      const opened = await openPage(browser, { cookie });
      return {
        ...opened,
        mayGo: ({ who, at }) =>
          (at === undefined || at === session.workplace?.kind) &&
          (['signed in', 'enrolling'].includes(who) || session.acts.includes(who)),
      };
    }),
  );
}
