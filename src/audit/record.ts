import type { Day, Nik, Uuid } from '../kernel/index.ts';

/**
 * What kind of act a record tells of.
 * - `verification`: a question about a person, answered sesuai / tidak sesuai or refused;
 * - `data_return`: a question by an old method that returns values;
 * - `feedback`: a delivery of data balikan;
 * - `token`: an OAuth client asked for an access token;
 * - `sign_in`: somebody signed in to the portal with an existing account, or failed to;
 * - `noise`: attempts that name no existing credential, counted per address, minute and outcome;
 * - `look`: an officer of the authority looked at a person, for a case;
 * - `administration`: a change of institutions, rights or credentials;
 * - `void`: takes back the hit of a record whose answer could not leave;
 * - `retention`: a month of records was dropped because its time was over (src/audit/retention).
 */
export const recordKinds = [
  'verification',
  'data_return',
  'feedback',
  'token',
  'sign_in',
  'noise',
  'look',
  'administration',
  'void',
  'retention',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** How one element compared, as coarsely as the log may tell it: never a value, never a score. */
export const elementResults = { match: 1, mismatch: 0, notSubmitted: 2, returned: 3, withheld: 4 } as const;
export type ElementResult = (typeof elementResults)[keyof typeof elementResults];

/** What is to be logged of one act. Everything that is not given is null in the record. */
export interface Entry {
  readonly at: number;
  readonly kind: RecordKind;
  readonly outcome: string;
  readonly requestId: Uuid;
  readonly institutionId?: Uuid;
  readonly rightId?: Uuid;
  readonly credentialId?: Uuid;
  /** Who at the institution or office stood behind the act, as it names its own people. */
  readonly officerRef?: string;
  readonly caseRef?: string;
  readonly method?: string;
  readonly purpose?: string;
  /** The office's business day. */
  readonly day?: Day;
  /** The true peer address. */
  readonly peer?: string;
  /** Sealed and tagged on writing; never stored in clear. */
  readonly nik?: Nik;
  /** Numbers of elements, and beside each its result. */
  readonly elements?: readonly number[];
  readonly results?: readonly ElementResult[];
  /** 1 when the act cost a hit, 0 when not, -1 when it takes one back. */
  readonly charged?: -1 | 0 | 1;
  /** How many like acts the record stands for; above 1 only for noise. */
  readonly count?: number;
  /** True when it tells of a person under 17, who is counted apart (UU 27/2022 art. 25). */
  readonly minor?: boolean;
}

/** What records of one caller, act and result have in common. */
export interface SharedFields {
  readonly kind: string;
  readonly institutionId: string | null;
  readonly rightId: string | null;
  readonly credentialId: string | null;
  readonly officerRef: string | null;
  readonly caseRef: string | null;
  readonly method: string | null;
  readonly purpose: string | null;
  readonly day: string | null;
  readonly peer: string | null;
  readonly nikKey: number | null;
  readonly elements: readonly number[];
  readonly results: readonly number[];
  readonly outcome: string;
  readonly charged: number;
  readonly n: number;
  readonly minor: boolean;
}

/** A record as it is stored, hashed and checked. Binary fields are lower-case hex. */
export interface AccessRecord extends SharedFields {
  readonly month: string;
  readonly writerId: number;
  readonly batchNo: number;
  readonly pos: number;
  readonly at: number;
  readonly nikTag: string | null;
  readonly nikSealed: string | null;
  readonly requestId: string;
  readonly salt: string;
  /** Of a retention record alone: the root over the leaves that it drops, in the order of the log (RFC 6962). */
  readonly droppedRoot?: string | null;
}

/** Versions of the canonical form: that of most records, that which ends with the mark of a minor, that of retention. */
export const VERSION = 1;
export const VERSION_OF_MINORS = 2;
const VERSION_OF_RETENTION = 3;

/**
 * The canonical text of a record: one JSON array of its fields in the order of the table, led by the form's version.
 * Times are milliseconds since 1970, binary is hex, nothing is optional, so that any language writes the same bytes.
 * Version 2 ends with the mark of a minor, version 3 with that and the root of what a retention record drops; a record
 * without either is written as version 1, which had no such fields, so that the log of before stays what it was.
 */
export function canonical(record: AccessRecord): string {
  const r = record;
  const version = versionOf(r);
  return JSON.stringify([
    version,
    r.month,
    r.writerId,
    r.batchNo,
    r.pos,
    r.at,
    r.kind,
    r.institutionId,
    r.rightId,
    r.credentialId,
    r.officerRef,
    r.caseRef,
    r.method,
    r.purpose,
    r.day,
    r.peer,
    r.nikKey,
    r.nikTag,
    r.nikSealed,
    r.elements,
    r.results,
    r.outcome,
    r.charged,
    r.n,
    r.requestId,
    r.salt,
    ...(version === VERSION ? NONE : version === VERSION_OF_MINORS ? [true] : [r.minor, r.droppedRoot]),
  ]);
}

const NONE: readonly never[] = [];

function versionOf({ minor, droppedRoot = null }: AccessRecord): number {
  if (droppedRoot !== null) return VERSION_OF_RETENTION;
  return minor ? VERSION_OF_MINORS : VERSION;
}
