import { describe, expect } from 'vitest';
import { deliver, feedbackDoor } from '../../../testing/feedback/index.ts';
import { only, scopesAt, whoSees } from '../../../testing/staff/index.ts';

const it = scopesAt(feedbackDoor);

/** The institution itself, and the offices above it. */
const everyReader = only({ 200: whoSees.hospital }, whoSees.hospital);

describe('what an institution owes and has delivered is seen by itself and the offices above it', () => {
  it.for([
    'GET /institutions/:institution/feedback-duties',
    'GET /institutions/:institution/feedback-deliveries',
  ] as const)('%s', async (route, { ask, by, portal, staff }) => {
    await deliver(by, portal, staff);
    expect(await ask(route, { institution: staff.hospital.institutionId })).toEqual(everyReader);
  });

  it.for([
    'GET /feedback-deliveries/:delivery',
    'GET /feedback-deliveries/:delivery/errors',
    'GET /feedback-deliveries/:delivery/items',
    'GET /feedback-deliveries/:delivery/prints/receipt',
  ] as const)('%s', async (route, { ask, by, portal, staff }) => {
    expect(await ask(route, { delivery: await deliver(by, portal, staff) })).toEqual(everyReader);
  });
});
