import type { AccessBook } from '../access/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';
import type { Answer } from './finding.ts';
import type { Question } from './question.ts';
import type { VerificationParts } from './verification-parts.ts';
import { verify } from './verify.ts';

/** A gate that doors open on: that of the register, or that of the sandbox. A credential belongs to one of them. */
export interface Gate {
  readonly book: VerificationParts['book'] & Pick<AccessBook, 'refreshIfChanged'>;
  /** Answers a question; throws a fault for an outage, and then nothing was charged. */
  verify(question: Question): Promise<Answer>;
  /** Hits left of a right's day; undefined before its first. */
  left(rightId: Uuid, day: Day): Promise<number | undefined>;
}

/** One gate at least; the first hears of strangers. */
export type Gates = readonly [Gate, ...Gate[]];

/** The gate of a process, out of its parts. */
export function openGate(parts: VerificationParts & Pick<Gate, 'book'>): Gate {
  return {
    book: parts.book,
    verify: (question) => verify(question, parts),
    left: (rightId, day) => parts.meter.left(rightId, day),
  };
}

/** Name of the header of {@link modeHeader}. */
export const MODE_HEADER = 'gapura-mode';

/**
 * The header by which every answer of a sandbox says so, whatever its form: clients of the wire see it nowhere else, and
 * outages that a sandbox plays are not counted as ours by it. None for the register's gate.
 */
export function modeHeader({ book }: Gate): Readonly<Record<string, string>> {
  return book.mode === 'live' ? {} : { [MODE_HEADER]: book.mode };
}
