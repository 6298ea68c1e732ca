import type { Session } from '../api/queries.ts';
import { bilingual } from '../words/bilingual.ts';

type Role = Session['officer']['roles'][number];

/** What roles are called. */
export const roleWords = bilingual(
  {
    head: 'Kepala dinas',
    reviewer: 'Petugas pemanfaatan data',
    administrator: 'Administrator',
    auditor: 'Auditor',
    institution_admin: 'Admin lembaga',
    operator: 'Operator',
    integrator: 'Integrator',
    applicant: 'Pemohon',
  } satisfies Record<Role, string>,
  {
    head: 'Head of the office',
    reviewer: 'Reviewer',
    administrator: 'Administrator',
    auditor: 'Auditor',
    institution_admin: 'Admin of the institution',
    operator: 'Operator',
    integrator: 'Integrator',
    applicant: 'Applicant',
  },
);
