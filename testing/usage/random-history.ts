import fc from 'fast-check';
import type { Right } from '../../src/access/index.ts';
import { appendInTransaction, type Entry, elementResults } from '../../src/audit/index.ts';
import { addDays, type Day, uuidV7 } from '../../src/kernel/index.ts';
import { inTransaction } from '../../src/platform/sql/index.ts';
import type { TestLog } from '../audit/index.ts';

/** What is random about a record; everything else follows from it. */
export interface Drawn {
  readonly of: number;
  readonly kind: 'verification' | 'data_return' | 'void' | 'noise' | 'look' | 'refused_unknown_right';
  readonly outcome: 'verified' | 'not_found' | 'deceased' | 'quota_used_up' | 'nik_withheld';
  readonly method: string;
  readonly officerRef: string | undefined;
  readonly daysAgo: number;
  readonly hour: number;
  readonly minor: boolean;
  readonly results: readonly (0 | 1 | 2 | 3 | 4)[];
}

/** Records of any kind that there is, about calls of the last hundred days. */
export const drawn: fc.Arbitrary<Drawn> = fc.record({
  of: fc.nat(2),
  kind: fc.constantFrom(
    'verification',
    'verification',
    'data_return',
    'void',
    'noise',
    'look',
    'refused_unknown_right',
  ),
  outcome: fc.constantFrom('verified', 'not_found', 'deceased', 'quota_used_up', 'nik_withheld'),
  method: fc.constantFrom('CALL_VERIFY_BY_ELEMEN', 'v1/verifications'),
  officerRef: fc.constantFrom(undefined, 'a', 'b'),
  daysAgo: fc.nat(100),
  hour: fc.nat(23),
  minor: fc.boolean(),
  results: fc.array(fc.constantFrom(...Object.values(elementResults)), { maxLength: 4 }),
});

const HOUR_MS = 3_600_000;

/** Writes records of some rights as one batch, in a transaction of its own. */
export async function writeDrawn(log: TestLog, rights: readonly Right[], records: readonly Drawn[]): Promise<void> {
  const entries = records.map((each) => entryOf(each, rights[each.of % rights.length] as Right, log.clock.now()));
  await inTransaction(log.pool, (tx) => appendInTransaction(tx, entries, { ...log, name: 'history' }));
}

function entryOf(record: Drawn, right: Right, now: number): Entry {
  const { kind, outcome, method, officerRef, daysAgo, hour, minor, results } = record;
  const today = new Date(now).toISOString().slice(0, 10) as Day;
  const day = addDays(today, -daysAgo);
  const at = Date.parse(`${day}T00:00:00Z`) + (hour - 7) * HOUR_MS;
  const base = { at, requestId: uuidV7(at) };
  if (kind === 'noise') return { ...base, kind, outcome: 'login_failed', peer: '10.0.0.1', count: 1 + hour };
  if (kind === 'look') return { ...base, kind, outcome: 'shown', officerRef: 'o', day };
  const { institutionId, rightId, purpose } = right;
  const credentialId = rightId;
  if (kind === 'refused_unknown_right')
    return { ...base, kind: 'verification', outcome: 'credential_inactive', institutionId, credentialId, method };
  const who = { institutionId, rightId, credentialId, purpose, method, day, minor, ...(officerRef && { officerRef }) };
  if (kind === 'void') return { ...base, ...who, kind, outcome: 'unanswered', charged: -1 };
  const elements = outcome === 'verified' ? results.map((_, i) => i + 1) : [];
  const compared = { elements, results: elements.map((_, i) => results[i] ?? 0) };
  return { ...base, ...who, ...compared, kind, outcome, charged: outcome === 'quota_used_up' ? 0 : 1 };
}
