import type pg from 'pg';
import type { KeyRing } from '../../audit/index.ts';
import { getInstitution, type InstitutionInZone } from '../../institutions/index.ts';
import { addMonths, type Clock, type Day, dayAt, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import type { ResidentLookup } from '../../register/index.ts';
import { readSettings } from '../../settings/index.ts';
import { reportPersons } from '../coverage/report-persons.ts';
import { isDeath } from '../deaths/death-keys.ts';
import { deathsIn, keepDeaths, type ReportedDeath } from '../deaths/report-deaths.ts';
import { type Duty, dutiesWithin } from '../duties/duties.ts';
import { keepArrears } from '../duties/keep-arrears.ts';
import type { Days, Frequency } from '../duties/periods.ts';
import type { FeedbackOutcome } from '../outcomes.ts';
import type { CheckedRows } from './check-rows.ts';
import type { IdempotencyKey, Quality, SaidPeriod, Sender } from './delivery.ts';
import { giveReceipt } from './give-receipt.ts';
import { insertDelivery } from './insert-delivery.ts';
import { countAccessed, countMalformed, countShared, niksOf, spanOf } from './measure-quality.ts';
import { recordDelivery } from './record-delivery.ts';
import { type DeliveredKind, settle, settledDays } from './settle.ts';
import { type Item, sealItems } from './store-items.ts';

/** What delivering works with. */
export interface DeliverParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly lookup: Pick<ResidentLookup, 'findAll'>;
}

/** What is delivered: rows that were checked, of how many, and the period that they are said to be for. */
export interface Delivery extends CheckedRows {
  readonly rowCount: number;
  readonly said: SaidPeriod;
  readonly idempotency?: IdempotencyKey;
}

/** How a delivery ended, and the id that its receipt is found by. */
export interface Delivered {
  readonly deliveryId: Uuid;
  readonly outcome: Extract<FeedbackOutcome, 'feedback_stored' | 'feedback_repeated'>;
}

/** To whom a delivery is owed, what, and on which day it comes. */
export interface Owed {
  readonly institution: InstitutionInZone;
  /** As far back as arrears are counted: what is owed stays owed, and may be delivered. */
  readonly duties: readonly Duty[];
  readonly today: Day;
  /** How often where nothing was agreed. */
  readonly frequency: Frequency;
}

/** What an institution may deliver today. */
export async function owedBy(
  { pool, clock }: Pick<DeliverParts, 'pool' | 'clock'>,
  institutionId: Uuid,
): Promise<Owed> {
  const institution = await getInstitution(pool, institutionId);
  const { feedbackLookBackMonths, feedbackFrequency: frequency } = await readSettings(pool);
  const today = dayAt(clock.business(), institution.timeZone);
  const days = { from: addMonths(today, -feedbackLookBackMonths), until: today };
  return { institution, duties: await dutiesWithin(pool, institutionId, days), today, frequency };
}

/**
 * Stores a delivery of data balikan with its receipt and its log record in one transaction: values sealed, each distinct
 * (NIK, key, value) of an institution once, however often and by whichever door it is sent. The keys of the log must be
 * prepared.
 */
export async function deliver(
  sender: Sender,
  delivery: Delivery,
  owed: Owed,
  { pool, keys, clock, lookup }: DeliverParts,
): Promise<Delivered> {
  const now = clock.now();
  const { institution, duties, today } = owed;
  const items = await sealItems(delivery.kept, duties, keys, now);
  const period = periodOf(items, delivery.said, owed);
  const quality = await measure(delivery, owed, period, { pool, keys });
  const deaths = await deathsIn(delivery.kept, pool, lookup, institution.officeCode);
  const of = { deliveryId: uuidV7(now), institutionId: institution.institutionId };
  return inTransaction(pool, async (tx) => {
    const { keyNo } = keys.keyAt('feedback', now);
    const { rowCount, refused, errors, idempotency } = delivery;
    const made = { ...of, now, keyNo, items, rowCount, refused, errors, period, quality, idempotency };
    const fresh = await insertDelivery(tx, sender, made);
    await settle(tx, of, kindsOf(items, fresh), delivery.said, today);
    await keepArrears(tx, of.institutionId, today);
    await reportPersons(tx, keys, { ...of, at: clock.business(), niks: niksOf(delivery.kept) });
    await keepDeaths(tx, freshDeaths(deaths, items, fresh), of, keys, now);
    await giveReceipt(tx, of.deliveryId, institution, today, sender.door);
    const outcome = fresh.size === 0 ? 'feedback_repeated' : 'feedback_stored';
    await recordDelivery(tx, sender, outcome, items.length, { pool, keys, clock });
    return { deliveryId: of.deliveryId, outcome };
  });
}

type DutyItem = Item & { readonly duty: Duty | undefined };

/** The days that a delivery is for: those said, or those that its kinds settle. */
function periodOf(items: readonly DutyItem[], said: SaidPeriod, { frequency, today }: Owed): Days {
  const duties = new Set(items.flatMap(({ duty }) => duty ?? []));
  const usual = settledDays({ frequency }, said, today);
  return spanOf([...duties].map((duty) => settledDays(duty, said, today))) ?? usual;
}

async function measure(
  { kept, errors }: Delivery,
  { institution, duties }: Owed,
  period: Days,
  { pool, keys }: Pick<DeliverParts, 'pool' | 'keys'>,
): Promise<Quality> {
  const niks = niksOf(kept);
  return {
    niks: niks.length,
    accessed: await countAccessed(pool, keys, niks, { ...institution, ...period }),
    sharedValues: countShared(kept),
    malformedValues: countMalformed(kept, duties) + errors.filter(({ reason }) => reason === 'format_differs').length,
  };
}

function kindsOf(items: readonly DutyItem[], fresh: ReadonlySet<string>): DeliveredKind[] {
  const kinds = new Map<string, { readonly duty: Duty; items: number; readonly fresh: Set<string> }>();
  for (const { duty, digest } of items) {
    if (!duty) continue;
    const kind = kinds.get(duty.key) ?? { duty, items: 0, fresh: new Set() };
    kinds.set(duty.key, kind);
    kind.items += 1;
    const name = digest.toString('hex');
    if (fresh.has(name)) kind.fresh.add(name);
  }
  return [...kinds.values()].map((kind) => ({ duty: kind.duty, items: kind.items, newItems: kind.fresh.size }));
}

/** A death that was told before is no new hint. */
function freshDeaths(
  deaths: readonly ReportedDeath[],
  items: readonly Item[],
  fresh: ReadonlySet<string>,
): ReportedDeath[] {
  const told = items.filter(({ key, digest }) => isDeath(key) && fresh.has(digest.toString('hex')));
  const names = new Set(told.map(({ nik, value }) => `${nik} ${value}`));
  return deaths.filter(({ nik, diedOn }) => names.has(`${nik} ${diedOn}`));
}
