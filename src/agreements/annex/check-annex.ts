import { checkTerms, type Terms } from '../../access/index.ts';
import { type Day, Fault, isFault, type Uuid } from '../../kernel/index.ts';
import type { Annex, AnnexRight } from './annex.ts';
import { parseFormat } from './value-format.ts';

/** Whose rights an annex makes, and the days within which they run. */
export interface Span {
  readonly institutionId: Uuid;
  readonly agreementId: Uuid;
  readonly from: Day;
  readonly until: Day;
}

/**
 * Throws `invalid_input` naming the right and its term (`rights.A.elements`) when an annex cannot make its rights, or the
 * kind of data balikan whose form looks like one that is checked and is none.
 */
export function checkAnnex({ rights, feedback }: Annex, span: Span): void {
  checkKeys(rights, 'rights');
  checkKeys(feedback, 'feedback');
  for (const right of rights) checkRight(right, span);
  for (const { key, format } of feedback) {
    if (parseFormat(format) !== undefined) continue;
    const remedy = 'Write digits:6-10, text:1-40, date, or any other words, which are not checked.';
    const indonesian = `${format} bukan bentuk nilai. Tulis digits:6-10, text:1-40, date, atau uraian lain yang tidak diperiksa.`;
    throw unusable(`${format} is no form of values.`, indonesian, `feedback.${key}.format`, remedy);
  }
}

function checkKeys(list: readonly { readonly key: string }[], field: string): void {
  const seen = new Set<string>();
  for (const { key } of list) {
    if (seen.has(key)) {
      const indonesian = `${key} disebut dua kali dalam juknis. Hapus salah satunya.`;
      throw unusable(`${key} stands in the annex twice.`, indonesian, `${field}.${key}`);
    }
    seen.add(key);
  }
}

function checkRight(right: AnnexRight, span: Span): void {
  try {
    checkTerms(termsOf(right, span));
  } catch (error) {
    if (!isFault(error, 'invalid_input')) throw error;
    const { message, indonesian = message, field = '', remedy } = error;
    throw unusable(message, indonesian, `rights.${right.key}.${field}`, remedy);
  }
}

/** The terms of a right of an annex. Its days are those of the span, or its own where they are narrower. */
export function termsOf({ key: _, ...right }: AnnexRight, { institutionId, agreementId, from, until }: Span): Terms {
  return { ...right, institutionId, agreementId, ...daysOf(right, { from, until }) };
}

/** The days of a right within a span. */
export function daysOf(
  { validFrom, validUntil }: Pick<AnnexRight, 'validFrom' | 'validUntil'>,
  { from, until }: Pick<Span, 'from' | 'until'>,
): Pick<Terms, 'validFrom' | 'validUntil'> {
  return {
    validFrom: validFrom !== null && validFrom > from ? validFrom : from,
    validUntil: validUntil !== null && validUntil < until ? validUntil : until,
  };
}

function unusable(message: string, indonesian: string, field: string, remedy?: string): Fault {
  return new Fault('invalid_input', message, { field, indonesian, ...(remedy !== undefined && { remedy }) });
}
