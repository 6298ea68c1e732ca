import { expect } from 'vitest';
import { aMonday } from '../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { sanctionRoutes } from './index.ts';

const it = scopesAt(sanctionRoutes);

const evidence = [{ what: 'agreement_breached', since: aMonday, figures: { findings: 2 } }];

it.for(['warning', 'temporary_shut_off'])(
  'a %s is proposed by a reviewer of the office that looks after the institution',
  async (kind, { ask, staff }) => {
    const { institutionId } = staff.hospital;
    expect(await ask('POST /institutions/:id/sanctions', { id: institutionId }, { kind, evidence })).toEqual(
      only({ 201: people('city', 'reviewer') }, whoSees.hospital),
    );
  },
);
