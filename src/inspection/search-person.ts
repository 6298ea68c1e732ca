import type pg from 'pg';
import { appendInTransaction, type Entry, type KeyRing, type LogBacklog, tagsBetween } from '../audit/index.ts';
import { countLook, type LookOutcome } from '../disclosure/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type Clock, dayAt, type Nik, type Uuid } from '../kernel/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import type { Span } from './filter.ts';
import { findRecords, type RecordPage } from './find-records.ts';
import { regionSeenBy } from './region.ts';

/** What a search for a person works with. */
export interface PersonSearchParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** A log that is too far from being signed answers nobody. */
  readonly sealing: Pick<LogBacklog, 'check'>;
}

/** Who looks for the records about whom, why, and for which case. */
export interface PersonSearch {
  readonly officer: Officer;
  readonly nik: Nik;
  readonly caseRef: string;
  readonly reason: string;
  readonly peer: string;
  readonly requestId: Uuid;
  readonly span: Span;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The records, or that the officer's day is used up. */
export type PersonSearchAnswer =
  | ({ readonly outcome: 'log_searched' } & RecordPage)
  | { readonly outcome: Extract<LookOutcome, 'limit_reached'> };

/** What the record of such a look says that it was made by. */
export const LOG_SEARCH = 'log_search';

/**
 * Looks for the records about a person in the reader's region. Who asked about whom is itself about that person, so it is a
 * look: for a case, counted against the officer's day, and in the log before anything is on the screen (UU 24/2013
 * art. 79). Whether the register has such a NIK is not looked up.
 */
export async function searchPerson(search: PersonSearch, parts: PersonSearchParts): Promise<PersonSearchAnswer> {
  const { pool, keys } = parts;
  parts.sealing.check();
  const { officer, nik, span, after, limit } = search;
  const region = await regionSeenBy(pool, officer);
  const tags = await tagsBetween(pool, keys, nik, span.from, span.to);
  const page = await findRecords(pool, { way: { by: 'person', tags }, span, filter: {}, region, after, limit });
  const outcome = await record(search, parts);
  return outcome === 'log_searched' ? { outcome, ...page } : { outcome };
}

/** Record and count of the day stand in one transaction, and the answer leaves after it. */
function record(search: PersonSearch, { pool, keys, clock }: PersonSearchParts) {
  const { officer, nik, peer, requestId } = search;
  return inTransaction(pool, async (tx) => {
    const day = dayAt(clock.business(), 'WIB');
    const outcome = (await countLook(tx, officer, day)) ? 'log_searched' : 'limit_reached';
    const caseRef = `${search.caseRef}: ${search.reason}`;
    const who = { officerRef: officer.officerId, caseRef, peer, requestId, nik, day };
    const entry: Entry = { ...who, at: clock.now(), kind: 'look', method: LOG_SEARCH, outcome };
    await appendInTransaction(tx, [entry], { keys, clock, name: 'look' });
    return outcome;
  });
}
