import type pg from 'pg';
import { may } from '../access/index.ts';
import { appendInTransaction, type Entry, type KeyRing, type LogBacklog } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type Clock, type Day, dayAt, type Nik, type Uuid } from '../kernel/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import type { ElementName } from '../reference/index.ts';
import { type Resident, type ResidentLookup, residentRegion } from '../register/index.ts';
import { countLook } from './count-look.ts';
import type { LookOutcome } from './outcomes.ts';

/** What a look works with. */
export interface LookParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly lookup: Pick<ResidentLookup, 'find'>;
  /** A log that is too far from being signed answers nobody. */
  readonly sealing: Pick<LogBacklog, 'check'>;
}

/** Who looks at whom, and for which case. */
export interface Looking {
  readonly officer: Officer;
  readonly nik: Nik;
  /** Number of the ticket, application or letter that makes the look necessary. */
  readonly caseRef: string;
  readonly peer: string;
  readonly requestId: Uuid;
}

/** What is made of a person for whoever looks. */
export interface Showing<Shown> {
  /** Elements that are read of the register. */
  readonly reads: readonly ElementName[];
  /** What the look is made by, where it is no plain one. */
  readonly method?: string;
  show(resident: Resident): Shown;
  /** Elements that the officer learns of, and what; for the record. */
  told(shown: Shown): Pick<Entry, 'elements' | 'results'>;
}

/** What was made of the person, or why nobody is shown. Whoever is elsewhere is as unknown as whoever is not there. */
export type ShowAnswer<Shown> =
  | { readonly outcome: 'shown'; readonly shown: Shown }
  | { readonly outcome: 'nobody' | 'limit_reached' };

/**
 * The one way in which an officer of the authority is shown anything of a person: for a case, in its office's region, so
 * often a day. The look is in the log before anything is on the screen: record and count of the day stand in one
 * transaction, and the answer leaves after it (UU 24/2013 art. 79).
 */
export async function showPerson<Shown>(
  looking: Looking,
  showing: Showing<Shown>,
  parts: LookParts,
): Promise<ShowAnswer<Shown>> {
  parts.sealing.check();
  const resident = await parts.lookup.find(looking.nik, showing.reads);
  const seen = judge(looking.officer, resident);
  const shown = seen === 'shown' && resident ? showing.show(resident) : undefined;
  const outcome = await inTransaction(parts.pool, async (tx) => {
    const day = dayAt(parts.clock.business(), 'WIB');
    const told = (await countLook(tx, looking.officer, day)) ? seen : 'limit_reached';
    const learnt = told === 'shown' && shown !== undefined ? showing.told(shown) : {};
    const about = showing.method === undefined ? learnt : { ...learnt, method: showing.method };
    await record(tx, looking, { ...about, outcome: told, day }, parts);
    return told;
  });
  if (outcome === 'shown' && shown !== undefined) return { outcome, shown };
  return { outcome: outcome === 'limit_reached' ? outcome : 'nobody' };
}

function judge(officer: Officer, resident: Resident | undefined): LookOutcome {
  if (!resident) return 'nobody';
  return may(officer, 'person.look', { officeCode: residentRegion(resident) }) ? 'shown' : 'elsewhere';
}

async function record(
  tx: pg.PoolClient,
  { officer, nik, caseRef, peer, requestId }: Looking,
  about: Pick<Entry, 'outcome' | 'elements' | 'results' | 'method'> & { readonly day: Day },
  { keys, clock }: LookParts,
): Promise<void> {
  const who = { officerRef: officer.officerId, caseRef, peer, requestId };
  const entry: Entry = { elements: [], results: [], ...who, ...about, at: clock.now(), kind: 'look', nik };
  await appendInTransaction(tx, [entry], { keys, clock, name: 'look' });
}
