import { describe, expect } from 'vitest';
import { deliver, feedbackDoor } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { only, type Portal, people, type Staff, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';

const it = scopesAt(feedbackDoor);

const offices = ['pusat', 'province', 'city', 'elsewhere'] as const;

async function hintsSeenBy(portal: Portal, as: Officer): Promise<readonly { readonly hintId: string }[]> {
  return (await portal.call(as, 'GET', '/death-hints')).body.hints;
}

async function newestHint(portal: Portal, { city }: Staff): Promise<string> {
  const [hint] = await hintsSeenBy(portal, city.head);
  return `${hint?.hintId}`;
}

describe('the hint of a death', () => {
  it('is listed for head, reviewer and auditor of the region of the person', async ({ ask, by, portal, staff }) => {
    await deliver(by, portal, staff);
    const readers = offices.flatMap((at) => people(at, 'head', 'reviewer', 'auditor'));
    expect(await ask('GET /death-hints')).toEqual(only({ 200: readers }, whoSees.anything));
    expect(await hintsSeenBy(portal, staff.city.head)).not.toEqual([]);
    expect(await hintsSeenBy(portal, staff.province.auditor)).not.toEqual([]);
    expect(await hintsSeenBy(portal, staff.elsewhere.head)).toEqual([]);
  });

  // The hospital that reported it does not learn what became of it.
  it('is taken up by a reviewer of the office that holds it', async ({ ask, by, portal, staff }) => {
    await deliver(by, portal, staff);
    expect(await ask('POST /death-hints/:hint/take-up', { hint: await newestHint(portal, staff) })).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.city),
    );
  });

  it('is closed by a reviewer of the office that holds it', async ({ ask, by, portal, staff }) => {
    await deliver(by, portal, staff, personas.sukarti);
    const hint = await newestHint(portal, staff);
    await portal.call(staff.city.reviewer, 'POST', `/death-hints/${hint}/take-up`);
    const closing = { result: 'not_confirmed', paper: 'BA/1' };
    expect(await ask('POST /death-hints/:hint/close', { hint }, closing)).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.city),
    );
  });
});
