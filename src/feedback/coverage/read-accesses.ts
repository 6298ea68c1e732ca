import { type KeyRing, unsealNiks } from '../../audit/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { SEMESTER, semesterOf } from './period.ts';

/** Outcomes of a question that told something of a living person; `deceased` and all others told nothing. */
export const FOUND_ALIVE = ['verified', 'values_returned'] as const;

/** Accesses of one institution, by one of the log's methods, in one month of the office's days, sealed under one key. */
export interface Accesses extends Record<string, unknown> {
  readonly institutionId: Uuid;
  readonly method: string;
  /** Its first day. */
  readonly month: string;
  readonly nikKey: number | null;
  /** The sealed NIKs, one after the other. */
  readonly sealed: Buffer | null;
}

/** What can be read of the NIKs: none when the key is gone, and nothing that is no NIK. */
export async function openNiks(
  sql: Sql,
  keys: KeyRing,
  { nikKey, sealed }: Pick<Accesses, 'nikKey' | 'sealed'>,
): Promise<string[]> {
  const key = nikKey === null ? undefined : await keys.keyNumbered(sql, nikKey);
  return key && sealed ? unsealNiks(key.bytes, sealed).filter((nik) => /^\d{16}$/.test(nik)) : [];
}

/** What persons are gathered by: one institution and method in a month or a semester, by its first day. */
export interface Span {
  readonly institutionId: Uuid;
  readonly method: string;
  readonly first: string;
  readonly months: number;
}

/** How many spans an access belongs to. */
export const SPANS = 2;

/** The month and the semester of accesses. */
export function spansOfAccesses({ institutionId, method, month }: Accesses): Span[] {
  return [
    { institutionId, method, first: month, months: 1 },
    { institutionId, method, first: semesterOf(month), months: SEMESTER },
  ];
}
