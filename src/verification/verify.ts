import { quotaOn } from '../access/index.ts';
import type { Append, Appended } from '../audit/index.ts';
import { Fault, isFault } from '../kernel/index.ts';
import type { Resident } from '../register/index.ts';
import { type Answer, entryOf, type Finding, type Judged } from './finding.ts';
import { askedNik } from './judge.ts';
import { type Find, guesserOf, judgeQuestion } from './judge-question.ts';
import { idempotentRequest, textToKeep } from './kept-answer.ts';
import type { Asked, Authenticated, Question } from './question.ts';
import type { VerificationParts } from './verification-parts.ts';

/** Times a call is judged anew because rights changed or the database came back, before it is an outage. */
const MOST_TRIES = 8;

/**
 * The main way: authenticate, permit, meter, find the resident, compare, record, answer. The answer leaves only after
 * its record is durable under the very epoch that it was permitted with; otherwise the call is judged anew. An answer
 * that was kept for a retry leaves again without a record: it is no new look at anybody. While the log is too far from
 * being signed no call is taken on.
 */
export async function verify(question: Question, parts: VerificationParts): Promise<Answer> {
  parts.sealing?.check();
  const { asked } = question;
  const { epoch } = parts.book;
  const caller = await question.authenticate(parts.book);
  const nik = asked && askedNik(asked);
  const ask = () => verifyInTurn(question, { caller, epoch }, parts);
  // Whoever proves nothing takes no turn: strangers must not keep others from asking about somebody.
  if ('refusal' in caller) return ask();
  // Admitted first: whoever waits behind its own flood must not hold the turn of a person whom others ask about.
  return parts.admission.run(caller.credential.institutionId, () =>
    nik ? parts.guesses.inTurn(nik, () => submittedText(asked), ask) : ask(),
  );
}

/** A caller with the epoch by which it was proven. */
interface Proven {
  readonly caller: Authenticated;
  readonly epoch: string;
}

/** The same text for calls that submit the same. */
function submittedText({ submitted, document }: Asked): string {
  return [...submitted, document?.kind, document?.number].join('\n');
}

async function verifyInTurn(question: Question, proven: Proven, parts: VerificationParts): Promise<Answer> {
  const find = findOnce(parts.lookup);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { epoch } = parts.book;
    const known = tries === 0 && epoch === proven.epoch;
    const caller = known ? proven.caller : await question.authenticate(parts.book);
    const judged = await judgeQuestion(question, caller, find, parts);
    if (!judged.credential) return answerStranger(question, judged.finding, parts);
    if (judged.keptOf) return answer(question, judged, await askLeft(judged, parts));
    const appended = await append(question, judged, epoch, parts);
    if (appended.status === 'written') return answer(question, judged, appended.left ?? (await askLeft(judged, parts)));
    if (judged.unit) parts.meter.giveBack(judged.unit);
    await parts.book.refresh(appended.epoch);
  }
  throw new Fault('log_unwritable', 'The call could not be recorded under rights that stand still.');
}

/** A call that is judged anew has its resident already. */
function findOnce(lookup: VerificationParts['lookup']): Find {
  let found: Promise<Resident | undefined> | undefined;
  return (nik, elements) => {
    found ??= lookup.find(nik, elements);
    return found;
  };
}

/** An attempt that names no existing credential is counted, not recorded one by one: strangers cannot fill the log. */
function answerStranger(question: Question, finding: Finding, { noise }: VerificationParts): Answer {
  noise.count(question.peer, finding.outcome);
  return { id: question.requestId, replayed: false, minor: null, left: null, ...finding };
}

async function append(question: Question, judged: Judged, epoch: string, parts: VerificationParts): Promise<Appended> {
  const { unit, right, day } = judged;
  const entry = entryOf(question, judged);
  const ask = !unit && right && day ? { rightId: right.rightId, day } : undefined;
  const keep = keepOf(question, judged, parts);
  const { tried, failing } = countedOf(judged, parts);
  try {
    return await parts.writer.append({ entry, epoch, unit, ask, keep, tried, failing });
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
function countedOf(
  { credential, day, nik, guesses = [], failed }: Judged,
  parts: VerificationParts,
): Pick<Append, 'tried' | 'failing'> {
  if (!credential || !day || !nik || (guesses.length === 0 && !failed)) return {};
  const guesser = guesserOf(credential, day);
  return {
    tried: parts.guesses.toCount(nik, guesser, guesses),
    failing: failed ? parts.guesses.toFail(nik, guesser) : undefined,
  };
}

function answer(
  question: Question,
  { finding, keptOf, minor = null, right, day }: Judged,
  left: number | null,
): Answer {
  const id = keptOf ?? question.requestId;
  // The finding comes last for the same reason as in `judgedAs`.
  return { id, replayed: keptOf !== undefined, minor, right, day, left, ...finding };
}

/**
 * Hits left where the log's own statement does not tell; before a right's first hit of the day that is its whole quota,
 * and null where no right is known.
 */
async function askLeft({ right, day, unit, keptOf }: Judged, { meter }: VerificationParts): Promise<number | null> {
  if (!right || !day) return null;
  const known = unit || keptOf ? await meter.left(right.rightId, day) : undefined;
  return known ?? quotaOn(right, day);
}
