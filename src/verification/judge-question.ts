import { type LiveRight, permit } from '../access/index.ts';
import type { Credential } from '../identity/index.ts';
import type { Day, Nik } from '../kernel/index.ts';
import type { Guesser } from '../metering/index.ts';
import { type Resident, registerValue } from '../register/index.ts';
import type { Judged, Verified } from './finding.ts';
import { guessesOf, hasFailed, isWithheld, withholdGuessed } from './guard-guesses.ts';
import {
  type AskedQuestion,
  askedNik,
  compareAll,
  compareDocument,
  coversSomething,
  isMinor,
  refusalAbout,
  returnsValues,
  thresholdOf,
} from './judge.ts';
import { idempotentRequest, judgeKept } from './kept-answer.ts';
import { outcomes } from './outcome.ts';
import type { Authenticated, Question } from './question.ts';
import { unmetTerms } from './terms.ts';
import type { VerificationParts } from './verification-parts.ts';

/** Looks a resident up. */
export type Find = (nik: Nik) => Promise<Resident | undefined>;

/**
 * The checks in the order of the installed clients' contract (docs/wire.md): 09, 03, 17, 16, 10/04, 06, 05, 07, 15,
 * person. A retry is permitted like any call, but takes no hit.
 */
export async function judgeQuestion(
  question: Question,
  caller: Authenticated,
  find: Find,
  parts: VerificationParts,
): Promise<Judged> {
  if ('refusal' in caller) return { finding: { outcome: caller.refusal }, credential: caller.known };
  const { credential } = caller;
  const permitted = permit({ credential, peer: question.peer, method: 'web_service' }, parts.book, parts.clock);
  if (!permitted.granted) {
    const { right, day, denial } = permitted;
    return { finding: { outcome: denial }, credential, right, day };
  }
  const { right, day } = permitted;
  const known = { credential, right, day };
  if (question.answers === 'values' && !returnsValues(right, day)) {
    return { ...known, finding: { outcome: 'moved_to_match' } };
  }
  const retry = idempotentRequest(question, credential);
  const kept = retry && (await parts.kept.find(retry));
  if (kept) return { ...known, ...judgeKept(kept) };
  const unit = await parts.meter.take(right.rightId, day, parts.book.epoch);
  if (!unit) return { ...known, finding: { outcome: 'quota_used_up' } };
  const found = await parts.admission
    .run(credential.institutionId, () => findOut(question, { right, guesser: guesserOf(credential, day) }, find, parts))
    .catch((error: unknown) => {
      parts.meter.giveBack(unit);
      throw error;
    });
  if (outcomes[found.finding.outcome].charged) return { ...known, ...found, unit };
  parts.meter.giveBack(unit);
  return { ...known, ...found };
}

type Found = Pick<Judged, 'finding' | 'nik' | 'minor' | 'guesses' | 'failed'>;

/** Whose guesses are counted. */
export function guesserOf({ institutionId, credentialId }: Credential, day: Day): Guesser {
  return { institutionId, credentialId, day };
}

/** What there is to say about the person, once the caller may ask. */
async function findOut(
  question: Question,
  { right, guesser }: { readonly right: LiveRight; readonly guesser: Guesser },
  find: Find,
  parts: VerificationParts,
): Promise<Found> {
  const { asked } = question;
  if (!asked) return { finding: { outcome: 'parameters_invalid' } };
  const unmet = unmetTerms(question, right);
  if (unmet.length > 0) return { finding: { outcome: 'terms_unmet', unmet } };
  if (!coversSomething(question, right)) return { finding: { outcome: 'elements_not_granted' } };
  const nik = askedNik(asked);
  if (!nik) return { finding: { outcome: 'nik_malformed' } };
  const [resident, tried] = await Promise.all([find(nik), parts.guesses.tried(nik, guesser)]);
  if (isWithheld(tried, right, parts.guesses.tagOf(nik))) return { nik, finding: { outcome: 'nik_withheld' } };
  const refusal = refusalAbout(nik, resident, right);
  if (refusal || !resident) {
    const finding = { outcome: refusal ?? 'not_found' } as const;
    return { nik, finding, failed: hasFailed(finding, right) };
  }
  const minor = isMinor(resident, guesser.day);
  if (question.answers === 'values') {
    const values = new Map(right.elements.map((name) => [name, registerValue(resident, name)]));
    return { nik, minor, finding: { outcome: 'values_returned', values } };
  }
  const compared = await compare({ ...question, asked }, nik, resident, right, parts);
  const finding = withholdGuessed(compared, tried, right, question);
  if (finding.outcome !== 'verified') return { nik, minor, finding };
  return { nik, minor, finding, guesses: guessesOf(finding, asked, right), failed: hasFailed(finding, right) };
}

/** Sesuai / tidak sesuai, of elements or of a document's number. A number that was the person's once is told as such. */
async function compare(
  question: AskedQuestion,
  nik: Nik,
  resident: Resident,
  right: LiveRight,
  { documents, knowledge }: VerificationParts,
): Promise<Verified> {
  const { asked } = question;
  const threshold = thresholdOf(asked, right);
  const known = knowledge.current();
  if (!asked.document)
    return { outcome: 'verified', threshold, verdicts: compareAll(question, resident, right, known) };
  const verdict = compareDocument(asked.document, resident, known);
  const { kind, number } = asked.document;
  const superseded = !verdict.match && (await documents.wasIssued(nik, kind, number));
  return { outcome: 'verified', threshold, verdicts: [superseded ? { ...verdict, reason: 'superseded' } : verdict] };
}
