import type { Day, Uuid } from '../../kernel/index.ts';

/**
 * What somebody at an office of the authority does: its head decides and signs, a reviewer (petugas pemanfaatan data)
 * registers and checks, an administrator keeps staff and settings, an auditor reads.
 */
export const officeRoles = ['head', 'reviewer', 'administrator', 'auditor'] as const;

/** What somebody at an institution does: its admin makes its users, operators ask, integrators look after applications. */
export const institutionRoles = ['institution_admin', 'operator', 'integrator'] as const;

/** Every role. An applicant was invited to one application and sees nothing else. */
export const roles = [...officeRoles, ...institutionRoles, 'applicant'] as const;
export type Role = (typeof roles)[number];

/** Why an office ends (PP 37/2007 for officers of the authority; here for all) [assumption]. */
export const endReasons = ['deceased', 'resigned', 'moved', 'ill', 'unfit', 'leaked'] as const;
export type EndReason = (typeof endReasons)[number];

/** Petugas: a person who works in the system, of exactly one office, institution or application. */
export interface Officer {
  readonly officerId: Uuid;
  readonly officeCode: string | null;
  readonly institutionId: Uuid | null;
  readonly applicationId: Uuid | null;
  readonly roles: readonly Role[];
  readonly name: string;
  /** Jabatan. */
  readonly position: string;
  /** NIP, or the institution's own number; empty when there is none. */
  readonly employeeNo: string;
  readonly email: string;
  readonly phone: string;
  readonly status: 'active' | 'deactivated';
  readonly endedOn: Day | null;
  readonly endedBecause: EndReason | null;
}

/** Where an officer works, unless it is an applicant: an office of the authority, or an institution. */
export type Workplace = { readonly officeCode: string } | { readonly institutionId: Uuid };

/** Surat penunjukan: the letter that lets an officer act on the days from `startsOn` to `endsOn` (null: until revoked). */
export interface Appointment {
  readonly letterNo: string;
  readonly letterDate: Day;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly fileId: Uuid | null;
}
