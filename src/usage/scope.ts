import type { Uuid } from '../kernel/index.ts';

/** Whose use is read. What is left out does not matter. */
export interface Scope {
  /** What the codes of their offices begin with; '' is the country. */
  readonly region: string;
  /** All that people of an institution see. */
  readonly institutionId?: Uuid | null;
  /** Within that: an office with its region, one institution, one sector. */
  readonly office?: string;
  readonly institution?: Uuid;
  readonly sector?: string;
}

/**
 * Condition on `institution i`, its parameters being the five of {@link scopeValues} from `first` on. What nobody asks
 * for is out of the plan, because each call is planned with its values.
 */
export function withinScope(first: number): string {
  const p = (offset: number) => `$${first + offset}`;
  return `starts_with(i.office_code, ${p(0)}) AND (${p(1)}::uuid IS NULL OR i.institution_id = ${p(1)})
  AND (${p(2)}::text IS NULL OR starts_with(i.office_code, ${p(2)}))
  AND (${p(3)}::uuid IS NULL OR i.institution_id = ${p(3)}) AND (${p(4)}::text IS NULL OR i.sector = ${p(4)})`;
}

/** Values of {@link withinScope}. */
export function scopeValues({ region, institutionId, office, institution, sector }: Scope): unknown[] {
  return [region, institutionId ?? null, office ?? null, institution ?? null, sector ?? null];
}
