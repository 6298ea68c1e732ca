import type { PeriodFields } from './period-fields.tsx';
import type { TypedRow } from './typed-rows.ts';

/** What is typed: the days that it is for, and people with their values. */
export interface EntryFields extends PeriodFields {
  readonly rows: readonly TypedRow[];
}
