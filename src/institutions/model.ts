import type { TimeZone, Uuid } from '../kernel/index.ts';

/** An office of the authority (Ditjen Dukcapil or a Disdukcapil). Its code is its region: '00', '32', '3278'. */
export interface Office {
  readonly officeCode: string;
  readonly name: string;
  readonly timeZone: TimeZone;
}

/** Kop surat: what stands on top of an office's letters. */
export interface Letterhead {
  /** The government that the office belongs to, such as PEMERINTAH KOTA TASIKMALAYA. */
  readonly government: string;
  readonly address: string;
  /** Telephone, e-mail and site in one line. */
  readonly contact: string;
}

/** Central, provincial, or of a regency or city (Permendagri 102/2019). */
export const institutionClasses = ['central', 'provincial', 'city'] as const;

/** State body, ministry, non-ministry agency (LPNK), legal entity (BHI), regional body (perangkat daerah). */
export const institutionKinds = ['state_body', 'ministry', 'lpnk', 'bhi', 'regional_body'] as const;

export const institutionStatuses = ['active', 'suspended', 'closed'] as const;

/** Lembaga pengguna: who is given access. */
export interface Institution {
  readonly institutionId: Uuid;
  /** The office that looks after it; its midnight ends the institution's quota day. */
  readonly officeCode: string;
  /** Its name in the wire's path, upper case. */
  readonly slug: string;
  /** Its 15-digit customer id, the other name in the wire's path. */
  readonly customerId: string | null;
  readonly name: string;
  readonly class: (typeof institutionClasses)[number];
  readonly kind: (typeof institutionKinds)[number];
  readonly sector: string;
  readonly status: (typeof institutionStatuses)[number];
}

/** Where an institution is, who answers for its officers, and who supervises it (a BHI needs its recommendation). */
export interface InstitutionContact {
  readonly address: string;
  readonly leaderName: string;
  readonly leaderPosition: string;
  readonly supervisor: string;
}
