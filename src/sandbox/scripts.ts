import { composeNik, type Nik } from '../kernel/index.ts';
import { type ElementVerdict, type Outcome, outcomes } from '../verification/index.ts';
import { DISTRICT, SEQUENCE } from './person.ts';

/** An outcome that a NIK can ask for. No right of the sandbox returns values. */
export type ForcedOutcome = Exclude<Outcome, 'values_returned' | 'verified'>;

/** Why an element was judged as it was: every reason of a verdict. What a right does not cover says so by itself. */
export type ForcedReason = ElementVerdict['reason'];

/** What happens to whoever asks about a NIK. */
export type Script =
  | { readonly does: 'end'; readonly outcome: ForcedOutcome }
  | { readonly does: 'judge'; readonly reason: ForcedReason }
  | { readonly does: 'delay'; readonly seconds: number }
  | { readonly does: 'fail' | 'fail_once' | 'limit' };

/** A NIK whose outcome is written down. */
export interface Scripted {
  readonly nik: Nik;
  /** Where it plays; at the other door nobody knows the NIK. */
  readonly doors: 'wire' | 'native' | 'both';
  readonly script: Script;
}

/** Month and day of the NIK's date. In January the day is the wire's code. Once given, never given again. */
const daysOfOutcomes = {
  login_failed: '01-03',
  address_mismatch: '01-04',
  quota_used_up: '01-05',
  outside_hours: '01-06',
  parameters_invalid: '01-07',
  nik_withheld: '01-08',
  credentials_empty: '01-09',
  address_unknown: '01-10',
  deceased: '01-11',
  duplicate: '01-12',
  not_found: '01-13',
  inactive: '01-14',
  nik_malformed: '01-15',
  institution_inactive: '01-16',
  credential_inactive: '01-17',
  right_not_in_force: '02-01',
  method_not_granted: '02-02',
  terms_unmet: '02-03',
  moved_to_match: '02-04',
  token_invalid: '02-05',
  elements_not_granted: '02-06',
  idempotency_key_reused: '02-07',
  restricted: '02-08',
} as const satisfies Record<ForcedOutcome, string>;

const daysOfReasons = {
  identical: '03-01',
  equal: '03-02',
  spelling: '03-03',
  order: '03-04',
  initials: '03-05',
  shortened: '03-06',
  different: '03-07',
  day_month_swapped: '03-08',
  level_differs: '03-09',
  house_differs: '03-10',
  not_in_register: '03-11',
  not_submitted: '03-12',
  unreadable: '03-13',
  not_comparable: '03-14',
  withheld: '03-15',
  superseded: '03-16',
} as const satisfies Record<ForcedReason, string>;

const behaviours: readonly (readonly [day: string, doors: Scripted['doors'], script: Script])[] = [
  ['12-01', 'both', { does: 'delay', seconds: 3 }],
  ['12-02', 'both', { does: 'delay', seconds: 30 }],
  ['12-03', 'both', { does: 'fail' }],
  ['12-04', 'both', { does: 'fail_once' }],
  ['12-05', 'native', { does: 'limit' }],
];

/** Every NIK whose outcome is written down: outcomes, reasons, then how calls can go wrong. */
export const scripted: readonly Scripted[] = [
  ...Object.entries(daysOfOutcomes).map(([name, monthAndDay]) => {
    const outcome = name as ForcedOutcome;
    return { nik: nikOf(monthAndDay), doors: outcomes[outcome].doors, script: { does: 'end', outcome } } as const;
  }),
  ...Object.entries(daysOfReasons).map(([name, monthAndDay]) => {
    const script = { does: 'judge', reason: name as ForcedReason } as const;
    return { nik: nikOf(monthAndDay), doors: 'both', script } as const;
  }),
  ...behaviours.map(([monthAndDay, doors, script]) => ({ nik: nikOf(monthAndDay), doors, script })),
];

const byNik = new Map<string, Scripted>(scripted.map((one) => [one.nik, one]));

/** What is written down for a NIK at a door; undefined for everybody else. */
export function scriptOf(nik: Nik, door: 'wire' | 'native'): Script | undefined {
  const found = byNik.get(nik);
  return found && (found.doors === 'both' || found.doors === door) ? found.script : undefined;
}

function nikOf(monthAndDay: string): Nik {
  return composeNik(DISTRICT, `1990-${monthAndDay}`, 'L', SEQUENCE);
}
