import { type AccessBook, type AccessSnapshot, type LiveRight, permit } from '../access/index.ts';
import type { Appended, KeptAnswers, LogWriter, NoiseCounter } from '../audit/index.ts';
import type { Credential } from '../identity/index.ts';
import { type Clock, type Day, Fault, isFault, type Nik } from '../kernel/index.ts';
import type { FairAdmission, Guesser, GuessGuard, Meter } from '../metering/index.ts';
import { type DocumentHistory, type Resident, type ResidentLookup, registerValue } from '../register/index.ts';
import type { RunningKnowledge } from './compare/index.ts';
import { type Answer, entryOf, type Finding, type Judged, type Verified } from './finding.ts';
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
import { idempotentRequest, judgeKept, textToKeep } from './kept-answer.ts';
import { outcomes } from './outcome.ts';
import type { Asked, Question } from './question.ts';
import { unmetTerms } from './terms.ts';

/** What verification works with; made once in each process, from the database or, in a sandbox, from memory. */
export interface VerificationParts {
  readonly book: AccessSnapshot & Pick<AccessBook, 'refresh'>;
  readonly meter: Pick<Meter, 'take' | 'giveBack' | 'left'>;
  readonly admission: Pick<FairAdmission, 'run'>;
  readonly lookup: Pick<ResidentLookup, 'find'>;
  readonly documents: DocumentHistory;
  readonly knowledge: Pick<RunningKnowledge, 'current'>;
  readonly writer: Pick<LogWriter, 'append'>;
  readonly kept: Pick<KeptAnswers, 'find' | 'toKeep'>;
  readonly guesses: GuessGuard;
  readonly noise: Pick<NoiseCounter, 'count'>;
  readonly clock: Clock;
}

/** Times a call is judged anew because rights changed or the database came back, before it is an outage. */
const MOST_TRIES = 8;

/**
 * The main way: authenticate, permit, meter, find the resident, compare, record, answer. The answer leaves only after
 * its record is durable under the very epoch that it was permitted with; otherwise the call is judged anew. An answer
 * that was kept for a retry leaves again without a record: it is no new look at anybody.
 */
export function verify(question: Question, parts: VerificationParts): Promise<Answer> {
  const { asked } = question;
  const nik = asked && askedNik(asked);
  if (!nik) return verifyInTurn(question, parts);
  return parts.guesses.inTurn(nik, submittedText(asked), () => verifyInTurn(question, parts));
}

/** The same text for calls that submit the same. */
function submittedText({ submitted, document }: Asked): string {
  return [...submitted, document?.kind, document?.number].join('\n');
}

async function verifyInTurn(question: Question, parts: VerificationParts): Promise<Answer> {
  const find = findOnce(parts.lookup);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { epoch } = parts.book;
    const judged = await judge(question, find, parts);
    if (!judged.credential) return answerStranger(question, judged.finding, parts);
    if (judged.keptOf) return answer(question, judged, undefined, parts);
    const appended = await append(question, judged, epoch, parts);
    if (appended.status === 'written') return answer(question, judged, appended.left, parts);
    if (judged.unit) parts.meter.giveBack(judged.unit);
    await parts.book.refresh(appended.epoch);
  }
  throw new Fault('log_unwritable', 'The call could not be recorded under rights that stand still.');
}

/**
 * The checks in the order of the installed clients' contract (docs/wire.md): 09, 03, 17, 16, 10/04, 06, 05, 07, 15,
 * person. A retry is permitted like any call, but takes no hit.
 */
async function judge(question: Question, find: Find, parts: VerificationParts): Promise<Judged> {
  const caller = await question.authenticate(parts.book);
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

function guesserOf({ institutionId, credentialId }: Credential, day: Day): Guesser {
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

type Find = (nik: Nik) => Promise<Resident | undefined>;

/** A call that is judged anew has its resident already. */
function findOnce(lookup: VerificationParts['lookup']): Find {
  let found: Promise<Resident | undefined> | undefined;
  return (nik) => {
    found ??= lookup.find(nik);
    return found;
  };
}

/** An attempt that names no existing credential is counted, not recorded one by one: strangers cannot fill the log. */
function answerStranger(question: Question, finding: Finding, { noise }: VerificationParts): Answer {
  noise.count(question.peer, finding.outcome);
  return { ...finding, id: question.requestId, replayed: false, minor: null, left: null };
}

async function append(question: Question, judged: Judged, epoch: string, parts: VerificationParts): Promise<Appended> {
  const { unit, right, day } = judged;
  const entry = entryOf(question, judged);
  const ask = right && day ? { rightId: right.rightId, day } : undefined;
  const keep = keepOf(question, judged, parts);
  const counted = countedOf(judged, parts);
  try {
    return await parts.writer.append({
      entry,
      epoch,
      ...(unit ? { unit } : ask && { ask }),
      ...(keep && { keep }),
      ...counted,
    });
  } catch (error) {
    // Only what was never sent is surely unspent; anything else is for the reaper, or the day could be overspent.
    if (unit && isFault(error, 'overloaded')) parts.meter.giveBack(unit);
    throw error;
  }
}

function keepOf(question: Question, judged: Judged, { kept }: VerificationParts) {
  const retry = judged.credential && idempotentRequest(question, judged.credential);
  const text = retry && textToKeep(question, judged);
  return retry && text !== undefined ? kept.toKeep(retry, text) : undefined;
}

/** What the log statement counts against the budgets of guesses, with the record of the call. */
function countedOf({ credential, day, nik, guesses = [], failed }: Judged, parts: VerificationParts) {
  if (!credential || !day || !nik || (guesses.length === 0 && !failed)) return {};
  const guesser = guesserOf(credential, day);
  return {
    tried: parts.guesses.toCount(nik, guesser, guesses),
    ...(failed && { failing: parts.guesses.toFail(nik, guesser) }),
  };
}

async function answer(
  question: Question,
  judged: Judged,
  told: number | undefined,
  parts: VerificationParts,
): Promise<Answer> {
  const { finding, keptOf, minor = null, right, day } = judged;
  const id = keptOf ?? question.requestId;
  return { ...finding, id, replayed: keptOf !== undefined, minor, right, day, left: await left(judged, told, parts) };
}

/** Hits left, from the log's own statement; before a right's first hit of the day that is its whole quota. */
async function left({ right, day, unit, keptOf }: Judged, told: number | undefined, { meter }: VerificationParts) {
  if (!right || !day) return null;
  if (told !== undefined) return told;
  const known = unit || keptOf ? await meter.left(right.rightId, day) : undefined;
  return known ?? right.dailyQuota;
}
