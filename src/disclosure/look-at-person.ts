import type pg from 'pg';
import { may } from '../access/index.ts';
import { appendInTransaction, type Entry, elementResults, type KeyRing, type LogBacklog } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type Clock, type Day, dayAt, type Nik, type Uuid } from '../kernel/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import { type ElementName, getElement } from '../reference/index.ts';
import {
  type Resident,
  type ResidentLookup,
  registerValue,
  residentRegion,
  residentStatus,
} from '../register/index.ts';
import { maskName } from './mask.ts';
import type { LookOutcome } from './outcomes.ts';

/** People that one officer may look at in a day [assumption]: a desk has some 45 complaints a day, a list has thousands. */
export const LOOKS_A_DAY = 200;

/** What a look works with. */
export interface LookParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly lookup: ResidentLookup;
  /** A log that is too far from being signed answers nobody. */
  readonly sealing: Pick<LogBacklog, 'check'>;
}

/** Who looks at whom, for which case, and which elements are to be read in clear. */
export interface Look {
  readonly officer: Officer;
  readonly nik: Nik;
  /** Number of the ticket, application or letter that makes the look necessary. */
  readonly caseRef: string;
  readonly reveal: readonly ElementName[];
  readonly peer: string;
  readonly requestId: Uuid;
}

/** What an officer sees of a person: enough to know that it is the right one, and what was revealed for the case. */
export interface Sight {
  readonly status: ReturnType<typeof residentStatus>;
  readonly name: string;
  readonly birthYear: string | null;
  readonly kecamatan: string | null;
  readonly kelurahan: string | null;
  readonly revealed: Readonly<Partial<Record<ElementName, string | null>>>;
}

/** The person, or why nobody is shown. Whoever is elsewhere is as unknown as whoever is not there. */
export type LookAnswer =
  | { readonly outcome: 'shown'; readonly person: Sight }
  | { readonly outcome: 'nobody' | 'limit_reached' };

/** Elements that a masked sight is made of. */
const masked: readonly ElementName[] = ['NAMA_LGKP', 'TGL_LHR', 'KEC_NAME', 'KEL_NAME'];

/**
 * Shows an officer of the authority a person, for a case. The look is in the log before the person is on the screen:
 * record and count of the day stand in one transaction, and the answer leaves after it (UU 24/2013 art. 79).
 */
export async function lookAtPerson(look: Look, parts: LookParts): Promise<LookAnswer> {
  parts.sealing.check();
  const resident = await parts.lookup.find(look.nik, [...masked, ...look.reveal]);
  const seen = judge(look.officer, resident);
  const outcome = await inTransaction(parts.pool, async (tx) => {
    const day = dayAt(parts.clock.business(), 'WIB');
    const told = (await countLook(tx, look.officer, day)) > LOOKS_A_DAY ? 'limit_reached' : seen;
    await record(tx, look, told, day, parts);
    return told;
  });
  if (outcome === 'shown' && resident) return { outcome, person: sightOf(resident, look.reveal) };
  return { outcome: outcome === 'limit_reached' ? outcome : 'nobody' };
}

function judge(officer: Officer, resident: Resident | undefined): LookOutcome {
  if (!resident) return 'nobody';
  return may(officer, 'person.look', { officeCode: residentRegion(resident) }) ? 'shown' : 'elsewhere';
}

/** The row is locked until the look is recorded, so an officer's looks at the same moment count one after the other. */
async function countLook(tx: pg.PoolClient, { officerId }: Officer, day: Day): Promise<number> {
  const text = `INSERT INTO staff_look_day (officer_id, day, looks) VALUES ($1, $2, 1)
    ON CONFLICT (officer_id, day) DO UPDATE SET looks = staff_look_day.looks + 1 RETURNING looks`;
  const { rows } = await tx.query<{ looks: number }>(text, [officerId, day]);
  return rows[0]?.looks ?? Number.POSITIVE_INFINITY;
}

async function record(
  tx: pg.PoolClient,
  { officer, nik, caseRef, reveal, peer, requestId }: Look,
  outcome: LookOutcome,
  day: Day,
  { keys, clock }: LookParts,
): Promise<void> {
  const shown = outcome === 'shown' ? reveal : [];
  const elements = shown.map((name) => getElement(name).no);
  const about: Pick<Entry, 'elements' | 'results'> = { elements, results: elements.map(() => elementResults.returned) };
  const who = { officerRef: officer.officerId, caseRef, peer, requestId };
  const entry: Entry = { ...who, ...about, at: clock.now(), kind: 'look', outcome, nik, day };
  await appendInTransaction(tx, [entry], { keys, clock, name: 'look' });
}

function sightOf(resident: Resident, reveal: readonly ElementName[]): Sight {
  return {
    status: residentStatus(resident),
    name: maskName(registerValue(resident, 'NAMA_LGKP') ?? ''),
    birthYear: registerValue(resident, 'TGL_LHR')?.slice(0, 4) ?? null,
    kecamatan: registerValue(resident, 'KEC_NAME'),
    kelurahan: registerValue(resident, 'KEL_NAME'),
    revealed: Object.fromEntries(reveal.map((name) => [name, registerValue(resident, name)])),
  };
}
