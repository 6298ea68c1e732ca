import { type LiveRight, permit } from '../access/index.ts';
import type { Credential } from '../identity/index.ts';
import type { Day, Nik } from '../kernel/index.ts';
import type { Guesser } from '../metering/index.ts';
import type { ElementName } from '../reference/index.ts';
import { type Resident, registerValue } from '../register/index.ts';
import { type Judged, judgedAs, type Verified } from './finding.ts';
import { type AskedQuestion, compareAll, compareDocument, elementsRead, returnsValues, thresholdOf } from './judge.ts';
import { type Found, readyToAsk, refuseOrFind, tellCompared } from './judge-person.ts';
import { idempotentRequest, judgeKept } from './kept-answer.ts';
import { outcomes } from './outcome.ts';
import type { Authenticated, Question } from './question.ts';
import { tellCoarsely } from './tell-coarsely.ts';
import type { VerificationParts } from './verification-parts.ts';

/** Looks a resident up, with the elements that are named. */
export type Find = (nik: Nik, elements: Iterable<ElementName>) => Promise<Resident | undefined>;

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
  const { peer, fromAnywhere } = question;
  const permitted = permit({ credential, peer, fromAnywhere }, parts.book, parts.clock);
  if (!permitted.granted) {
    const { right, day, denial } = permitted;
    return { finding: { outcome: denial }, credential, right, day };
  }
  const { right, day } = permitted;
  const known = { credential, right, day };
  if (question.answers === 'values' && !returnsValues(right, day)) {
    return judgedAs(known, { finding: { outcome: 'moved_to_match' } });
  }
  const retry = idempotentRequest(question, credential);
  const kept = retry && (await parts.kept.find(retry));
  if (kept) return judgedAs(known, judgeKept(kept));
  const unit = await parts.meter.take(right.rightId, day, parts.book.epoch);
  if (!unit) return judgedAs(known, { finding: { outcome: 'quota_used_up' } });
  const guesser = guesserOf(credential, day);
  const found = await findOut(question, { right, guesser }, find, parts).catch((error: unknown) => {
    parts.meter.giveBack(unit);
    throw error;
  });
  if (outcomes[found.finding.outcome].charged) return judgedAs(known, found, unit);
  parts.meter.giveBack(unit);
  return judgedAs(known, found);
}

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
  const ready = readyToAsk(question, right);
  if ('finding' in ready) return ready;
  const { nik } = ready;
  const [resident, tried] = await Promise.all([
    find(nik, elementsRead(question, right)),
    parts.guesses.tried(nik, guesser),
  ]);
  const found = refuseOrFind({ nik, resident, tried, nikTag: parts.guesses.tagOf(nik) }, right, guesser.day);
  if (!('resident' in found)) return found;
  const { minor } = found;
  if (question.answers === 'values') {
    const values = new Map(right.elements.map((name) => [name, registerValue(found.resident, name)]));
    return { nik, minor, finding: { outcome: 'values_returned', values } };
  }
  const compared = await compare(ready.question, nik, found.resident, right, parts);
  const told = parts.guesses.coarse ? tellCoarsely(compared, right) : compared;
  return tellCompared(told, { nik, tried }, minor, right, ready.question);
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
