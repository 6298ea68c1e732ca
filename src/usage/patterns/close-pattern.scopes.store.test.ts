import { describe, expect } from 'vitest';
import { only, people, type Staff, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { enterPattern } from '../../../testing/usage/index.ts';
import type { Administration } from '../../audit/index.ts';
import { usageRoutes } from '../portal/routes.ts';

const it = scopesAt(usageRoutes);

const offices = ['pusat', 'province', 'city', 'elsewhere'] as const;
const seers = (at: (typeof offices)[number]) => people(at, 'head', 'reviewer', 'auditor');

const enter = (by: Parameters<typeof enterPattern>[0] & Administration, { hospital }: Staff) =>
  enterPattern(by, { officeCode: '3278', institutionId: hospital.institutionId });

describe('an unusual pattern', () => {
  it('is seen by head, reviewer and auditor of its office and those above it', async ({ ask, by, staff }) => {
    expect(await ask('GET /usage/patterns/:pattern', { pattern: await enter(by, staff) })).toEqual(
      only({ 200: [...seers('pusat'), ...seers('province'), ...seers('city')] }, whoSees.city),
    );
  });

  it('is looked for by head, reviewer and auditor of every office', async ({ ask }) => {
    expect(await ask('GET /usage/patterns')).toEqual(only({ 200: offices.flatMap(seers) }, whoSees.anything));
  });

  it('is closed by a reviewer of its own office', async ({ ask, by, staff }) => {
    const pattern = await enter(by, staff);
    expect(await ask('POST /usage/patterns/:pattern/close', { pattern }, { remark: 'Pemadanan terjadwal' })).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.city),
    );
  });
});
