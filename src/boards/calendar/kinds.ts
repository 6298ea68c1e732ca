import type { Act } from '../../access/index.ts';
import { type EndingDays, endingsWithin, rightEndingsWithin, type Whose } from '../../agreements/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { appointmentEndings } from '../../institutions/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import { upliftEndings } from '../../metering/index.ts';
import { certificatesDue } from '../../monitoring/index.ts';

/** Something that ends or is due on a day. */
export interface End {
  readonly id: Uuid;
  readonly endsOn: Day;
  /** What it is called: the number of an agreement or letter, or the name of whoever is appointed. */
  readonly name: string;
  readonly officeCode: string;
  /** Null for people of an office. */
  readonly institutionId: Uuid | null;
  readonly institution: string | null;
  /** The agreement that it is, or is of; null for what is of none. */
  readonly agreementId: Uuid | null;
  /** Number of what continues it; null for none. */
  readonly continuedBy: string | null;
}

/** A kind of end: by which act one may see it, and how those of some days are found. */
export interface EndKind {
  readonly act: Act;
  find(parts: PortalParts, whose: Whose, days: EndingDays): Promise<readonly End[]>;
}

/** Kinds of ends. A right stands here where it ends on another day than its agreement: all others end with it. */
export const kinds = {
  agreement: { act: 'agreement.read', find: agreements },
  right: { act: 'agreement.read', find: rights },
  certificate: { act: 'evaluation.result', find: certificates },
  uplift: { act: 'agreement.read', find: uplifts },
  appointment: { act: 'users.read', find: appointments },
} as const satisfies Record<string, EndKind>;
export type Kind = keyof typeof kinds;

async function agreements({ pool, clock }: PortalParts, whose: Whose, days: EndingDays): Promise<End[]> {
  const found = await endingsWithin(pool, clock, whose, days);
  return found.map(({ agreementId, number, daysLeft: _, ...end }) => ({
    ...end,
    agreementId,
    id: agreementId,
    name: number,
  }));
}

async function rights({ pool, clock }: PortalParts, whose: Whose, days: EndingDays): Promise<End[]> {
  const found = await rightEndingsWithin(pool, clock, whose, days);
  return found.map(({ rightId, number, daysLeft: _, method: __, ...end }) => ({
    ...{ ...end, id: rightId, name: number, continuedBy: null },
  }));
}

async function certificates({ pool, clock }: PortalParts, whose: Whose, days: EndingDays): Promise<End[]> {
  const found = await certificatesDue(pool, clock, whose, days);
  return found.map(({ agreementId, number, dueOn, ...due }) => ({
    ...{ ...due, agreementId, id: agreementId, name: number, endsOn: dueOn, continuedBy: null },
  }));
}

async function uplifts({ pool }: PortalParts, whose: Whose, days: EndingDays): Promise<End[]> {
  const found = await upliftEndings(pool, whose, days);
  return found.map(({ upliftId, letterNo, institutionId, institution, officeCode, endsOn }) => ({
    ...{
      id: upliftId,
      name: letterNo,
      institutionId,
      institution,
      officeCode,
      endsOn,
      agreementId: null,
      continuedBy: null,
    },
  }));
}

async function appointments({ pool }: PortalParts, whose: Whose, days: EndingDays): Promise<End[]> {
  const found = await appointmentEndings(pool, whose, days);
  return found.map(({ officerId, ...end }) => ({ ...end, id: officerId, agreementId: null, continuedBy: null }));
}
