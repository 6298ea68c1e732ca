import type { LiveRight } from '../access/index.ts';
import type { Day, Nik } from '../kernel/index.ts';
import type { Tried } from '../metering/index.ts';
import type { Resident } from '../register/index.ts';
import type { Finding, Judged, Verified } from './finding.ts';
import { guessesOf, hasFailed, isWithheld, withholdGuessed } from './guard-guesses.ts';
import { type AskedQuestion, askedNik, coversSomething, isMinor, refusalAbout } from './judge.ts';
import type { Question } from './question.ts';
import { unmetTerms } from './terms.ts';

/** What there is to say about a person. */
export type Found = Pick<Judged, 'finding' | 'nik' | 'minor' | 'guesses' | 'failed'>;

/** Why a question is not even asked; else the NIK that it is about. */
export function readyToAsk(
  question: Question,
  right: LiveRight,
): { readonly finding: Finding } | { readonly nik: Nik; readonly question: AskedQuestion } {
  const { asked, declared } = question;
  if (!asked) return { finding: { outcome: 'parameters_invalid' } };
  const unmet = unmetTerms(question, right);
  if (unmet.length > 0) return { finding: { outcome: 'terms_unmet', unmet } };
  if (!coversSomething(question, right)) return { finding: { outcome: 'elements_not_granted' } };
  const nik = askedNik(asked);
  return nik ? { nik, question: { asked, declared } } : { finding: { outcome: 'nik_malformed' } };
}

/** What was looked up of a person for a question. */
export interface LookedUp {
  readonly nik: Nik;
  readonly resident: Resident | undefined;
  /** What was tried about the NIK before, and its tag among that. */
  readonly tried: Tried;
  readonly nikTag: string;
}

/** Why nothing is said of a person; else the resident who may be compared, and whether it is a minor. */
export function refuseOrFind(
  { nik, resident, tried, nikTag }: LookedUp,
  right: LiveRight,
  day: Day,
): Found | { readonly resident: Resident; readonly minor: boolean | null } {
  if (isWithheld(tried, right, day, nikTag)) return { nik, finding: { outcome: 'nik_withheld' } };
  const refusal = refusalAbout(nik, resident, right);
  if (resident && !refusal) return { resident, minor: isMinor(resident, day) };
  const finding = { outcome: refusal ?? 'not_found' } as const;
  return { nik, finding, failed: hasFailed(finding, right) };
}

/** What is told of a comparison: without what was guessed at too often, and with the guesses that it adds. */
export function tellCompared(
  compared: Verified,
  { nik, tried }: Pick<LookedUp, 'nik' | 'tried'>,
  minor: boolean | null,
  right: LiveRight,
  question: AskedQuestion,
): Found {
  const finding = withholdGuessed(compared, tried, right, question);
  if (finding.outcome !== 'verified') return { nik, minor, finding };
  return {
    nik,
    minor,
    finding,
    guesses: guessesOf(finding, question.asked, right),
    failed: hasFailed(finding, right),
  };
}
