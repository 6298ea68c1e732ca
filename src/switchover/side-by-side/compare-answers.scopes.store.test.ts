import { expect } from 'vitest';
import { only, people, scopesAt, switchoverDoor, whoSees } from '../../../testing/staff/index.ts';
import { returningRight } from '../../../testing/switchover/index.ts';

const it = scopesAt(switchoverDoor);

const about = {
  sandbox: { about: 'sandbox', nik: '3278011704859990', values: {} },
  register: { about: 'register', nik: '3278011704859990', caseRef: 'TIKET-9/2026', values: {} },
};

it.for(['sandbox', 'register'] as const)(
  'both answers about somebody of the %s are shown to heads and reviewers of the office',
  async (of, { ask, by, staff }) => {
    const id = await returningRight(by, staff.hospital.institutionId);
    expect(await ask('POST /rights/:id/switchover/try', { id }, about[of])).toEqual(
      only({ 200: people('city', 'head', 'reviewer') }, whoSees.hospital),
    );
  },
);
