import type pg from 'pg';
import { appendInTransaction, type Entry, type KeyRing, type LogBacklog, tagsBetween } from '../../audit/index.ts';
import { countLook, type LookOutcome } from '../../disclosure/index.ts';
import type { InstitutionInZone, Officer } from '../../institutions/index.ts';
import { type Clock, dayAt, type Nik, type Uuid } from '../../kernel/index.ts';
import { inTransaction, type Sql } from '../../platform/sql/index.ts';
import { dutiesOf } from '../duties/duties.ts';
import { unsealUnder } from '../unseal-under.ts';

/** What opening values works with. */
export interface OpenParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** A log that is too far from being signed answers nobody. */
  readonly sealing: Pick<LogBacklog, 'check'>;
}

/** Who opens what an institution has delivered about whom, and for which case. */
export interface Opening {
  readonly officer: Officer;
  readonly institution: InstitutionInZone;
  readonly nik: Nik;
  readonly caseRef: string;
  readonly peer: string;
  readonly requestId: Uuid;
}

/** A value in clear. */
export interface OpenedValue {
  readonly key: string;
  readonly value: string;
  readonly receivedAt: string;
}

/** The values, or why none are shown. */
export type OpeningAnswer =
  | { readonly outcome: 'feedback_shown'; readonly values: readonly OpenedValue[] }
  | { readonly outcome: Extract<LookOutcome, 'feedback_absent' | 'feedback_withheld' | 'limit_reached'> };

/**
 * Opens what an institution has delivered about a person, for a case: of those kinds alone that an agreement in force says
 * officers may open (`readable`), and that is none unless it says so. Like every look it counts against the officer's day,
 * and is in the log before anything is on the screen (UU 24/2013 art. 79).
 */
export async function openValues(opening: Opening, parts: OpenParts): Promise<OpeningAnswer> {
  const { pool, keys, clock, sealing } = parts;
  sealing.check();
  const { institution, officer, nik } = opening;
  const today = dayAt(clock.business(), institution.timeZone);
  const readable = (await dutiesOf(pool, institution.institutionId, today)).filter((duty) => duty.readable);
  const items =
    readable.length === 0
      ? []
      : await findItems(
          parts,
          institution.institutionId,
          nik,
          readable.map(({ key }) => key),
        );
  const found = readable.length === 0 ? 'feedback_withheld' : items.length === 0 ? 'feedback_absent' : 'feedback_shown';
  const outcome = await inTransaction(pool, async (tx) => {
    const day = dayAt(clock.business(), 'WIB');
    const told: LookOutcome = (await countLook(tx, officer, day)) ? found : 'limit_reached';
    const { institutionId } = institution;
    const { caseRef, peer, requestId } = opening;
    const who = { institutionId, officerRef: officer.officerId, caseRef, peer, requestId, nik, day };
    const entry: Entry = { ...who, at: clock.now(), kind: 'look', method: 'data_balikan', outcome: told };
    await appendInTransaction(tx, [entry], { keys, clock, name: 'look' });
    return told;
  });
  if (outcome !== 'feedback_shown') return { outcome };
  return { outcome, values: await Promise.all(items.map((item) => openItem(item, pool, keys))) };
}

interface SealedItem {
  readonly keyNo: number;
  readonly sealed: Buffer;
  readonly receivedAt: Date;
}

/** By the tags of all years: whoever was delivered two years ago stands under the key of then. */
async function findItems(
  { pool, keys, clock }: OpenParts,
  institutionId: Uuid,
  nik: Nik,
  dutyKeys: readonly string[],
): Promise<SealedItem[]> {
  const tags = await tagsBetween(pool, keys, nik, 0, clock.now());
  const text = `SELECT i.key_no AS "keyNo", i.sealed, d.received_at AS "receivedAt"
    FROM feedback_item i JOIN feedback_delivery d USING (delivery_id)
    WHERE i.institution_id = $1 AND i.nik_tag = ANY($2) AND i.duty_key = ANY($3) ORDER BY d.received_at, i.digest LIMIT 200`;
  return (await pool.query<SealedItem>(text, [institutionId, tags, dutyKeys])).rows;
}

async function openItem({ keyNo, sealed, receivedAt }: SealedItem, sql: Sql, keys: KeyRing): Promise<OpenedValue> {
  const [, key, value] = JSON.parse(await unsealUnder(sealed, keyNo, sql, keys)) as [Nik, string, string];
  return { key, value, receivedAt: receivedAt.toISOString() };
}
