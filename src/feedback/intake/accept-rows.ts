import { type Day, daysBetween, Fault } from '../../kernel/index.ts';
import { checkRows, type SentRow } from './check-rows.ts';
import { type Delivered, type DeliverParts, deliver, type Owed } from './deliver.ts';
import type { IdempotencyKey, SaidPeriod, Sender } from './delivery.ts';
import { recordInvalid } from './record-delivery.ts';
import type { RowError } from './row-errors.ts';

/** What is sent by a door that answers each row. */
export interface Sent {
  readonly rows: readonly SentRow[];
  readonly said: SaidPeriod;
  /** What is to be told beside the errors of rows, such as columns that were not read. */
  readonly besides?: readonly RowError[];
  readonly idempotency?: IdempotencyKey;
}

/** A delivery that was taken, or everything for which none of its rows could be. */
export type Accepted = Delivered | { readonly errors: readonly RowError[] };

/**
 * Takes what can be taken of a delivery and keeps what is wrong with the rest; what holds nothing that can be kept is
 * recorded and gets no receipt, so that nobody settles a period with nothing.
 */
export async function acceptRows(
  sender: Sender,
  { rows, said, besides = [], idempotency }: Sent,
  owed: Owed,
  parts: DeliverParts,
): Promise<Accepted> {
  const checked = checkRows(rows, owed.duties, owed.today);
  const errors = [...besides, ...checked.errors];
  if (checked.kept.length === 0) {
    await recordInvalid(sender, parts);
    return { errors };
  }
  const delivery = { ...checked, errors, rowCount: rows.length, said, ...(idempotency && { idempotency }) };
  return deliver(sender, delivery, owed, parts);
}

/** Days of the longest period that a delivery may be said to be for: it settles each of them. */
const MOST_DAYS = 366;

/** True for a period that can be: in order, not longer than a year, and not past today. */
export function isPeriod(said: SaidPeriod, today: Day): boolean {
  return (
    said === null || (said.from <= said.until && said.until <= today && daysBetween(said.from, said.until) < MOST_DAYS)
  );
}

/** Throws `invalid_input` for a period that cannot be. */
export function checkPeriod(said: SaidPeriod, today: Day): void {
  if (isPeriod(said, today)) return;
  const remedy = `Give its first and last day, at most ${MOST_DAYS} days and none after today.`;
  throw new Fault('invalid_input', 'This is no period that data balikan can be for.', {
    field: 'period',
    remedy,
    indonesian: `Masa data balikan tidak dapat diterima. Isi hari pertama dan terakhir, paling lama ${MOST_DAYS} hari dan tidak setelah hari ini.`,
  });
}
