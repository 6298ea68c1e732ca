import type { Day } from '../../kernel/index.ts';
import type { CitedLetter, Dated, Signatory } from './shared.ts';

/** Days from one until another. */
interface PrintedPeriod {
  readonly from: Day;
  readonly until: Day;
}

/** Tanda terima data balikan: what an institution delivered, for which days, and how good it is. */
export interface FeedbackReceipt extends Dated {
  readonly institution: string;
  /** Such as `unggahan portal`. */
  readonly door: string;
  readonly period: PrintedPeriod;
  /** The letter that it came with over the counter, and its number in the office's agenda. */
  readonly letter: CitedLetter | null;
  readonly agendaNumber: string | null;
  readonly rows: number;
  readonly refusedRows: number;
  readonly newValues: number;
  readonly repeatedValues: number;
  /** Different NIKs, and those that the institution had asked about in the period. */
  readonly niks: number;
  readonly accessedNiks: number;
  readonly sharedValues: number;
  readonly malformedValues: number;
  /** What it held of each kind that is owed, and for which days it is proof. */
  readonly kinds: readonly (PrintedPeriod & { readonly kind: string; readonly values: number })[];
  /** Whoever took it over the counter; null where it came by itself. */
  readonly receivedBy: Signatory | null;
}
