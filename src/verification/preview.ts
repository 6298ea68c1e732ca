import type { LiveRight } from '../access/index.ts';
import type { Nik } from '../kernel/index.ts';
import { type Resident, registerValue } from '../register/index.ts';
import type { Knowledge } from './compare/index.ts';
import type { Finding } from './finding.ts';
import { compareAll, refusalAbout, thresholdOf } from './judge.ts';
import type { Asked } from './question.ts';
import { tellCoarsely } from './tell-coarsely.ts';

/** What an old method and what its successor answer to the same question. */
export interface BothAnswers {
  readonly old: Finding;
  readonly now: Finding;
}

/**
 * What a right's old method and what `CALL_VERIFY_BY_ELEMEN` would answer about a resident that somebody was allowed to look
 * up; undefined is whoever is not there. Nobody asks here: there is no caller, no record, no hit and no guess, so whoever
 * shows it has recorded the look. Scores are told as coarsely as to the institution; what it has guessed at is not counted.
 */
export function previewAnswers(
  asked: Asked & { readonly nik: Nik },
  resident: Resident | undefined,
  right: LiveRight,
  knowledge: Knowledge,
): BothAnswers {
  const outcome = refusalAbout(asked.nik, resident, right);
  if (outcome) return { old: { outcome }, now: { outcome } };
  const found = resident as Resident;
  const values = new Map(right.elements.map((name) => [name, registerValue(found, name)]));
  const verdicts = compareAll({ asked, declared: undefined }, found, right, knowledge);
  const compared = { outcome: 'verified', verdicts, threshold: thresholdOf(asked, right) } as const;
  return { old: { outcome: 'values_returned', values }, now: tellCoarsely(compared, right) };
}
