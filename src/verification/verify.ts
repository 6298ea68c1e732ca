import { type AccessBook, type LiveRight, permit } from '../access/index.ts';
import type { Appended, LogWriter, NoiseCounter } from '../audit/index.ts';
import { type Clock, Fault, isFault, type Nik } from '../kernel/index.ts';
import type { FairAdmission, Meter } from '../metering/index.ts';
import { type Resident, type ResidentLookup, registerValue } from '../register/index.ts';
import { entryOf, type Finding, type Judged } from './finding.ts';
import { askedNik, compareAll, refusalAbout, refusalOfDenial, returnsValues } from './judge.ts';
import { outcomes } from './outcome.ts';
import type { Question } from './question.ts';

/** What a door answers. `left`: hits left today, null when no right is known. */
export type Answer = Finding & { readonly left: number | null };

/** What verification works with; made once in each process. */
export interface VerificationParts {
  readonly book: AccessBook;
  readonly meter: Meter;
  readonly admission: FairAdmission;
  readonly lookup: ResidentLookup;
  readonly writer: LogWriter;
  readonly noise: NoiseCounter;
  readonly clock: Clock;
}

/** Times a call is judged anew because rights changed or the database came back, before it is an outage. */
const MOST_TRIES = 8;

/**
 * The main way: authenticate, permit, meter, find the resident, compare, record, answer. The answer leaves only after
 * its record is durable under the very epoch that it was permitted with; otherwise the call is judged anew.
 */
export async function verify(question: Question, parts: VerificationParts): Promise<Answer> {
  const find = findOnce(parts.lookup);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { epoch } = parts.book;
    const judged = await judge(question, find, parts);
    if (!judged.credential) return answerStranger(question, judged.finding, parts);
    const appended = await append(question, judged, epoch, parts);
    if (appended.status === 'written') return { ...judged.finding, left: await left(judged, appended.left, parts) };
    if (judged.unit) parts.meter.giveBack(judged.unit);
    await parts.book.refresh(appended.epoch);
  }
  throw new Fault('log_unwritable', 'The call could not be recorded under rights that stand still.');
}

/** The checks in the order of the installed clients' contract (docs/wire.md): 09, 03, 17, 16, 10/04, 06, 05, 07, 15, person. */
async function judge(question: Question, find: Find, parts: VerificationParts): Promise<Judged> {
  const caller = await question.authenticate(parts.book);
  if ('refusal' in caller) return { finding: { outcome: caller.refusal }, credential: caller.known };
  const { credential } = caller;
  const permitted = permit({ credential, peer: question.peer, method: 'web_service' }, parts.book, parts.clock);
  if (!permitted.granted) {
    const { right, day } = permitted;
    return { finding: { outcome: refusalOfDenial[permitted.denial] }, credential, right, day };
  }
  const { right, day } = permitted;
  const known = { credential, right, day };
  if (question.answers === 'values' && !returnsValues(right, day)) {
    return { ...known, finding: { outcome: 'moved_to_match' } };
  }
  const unit = await parts.meter.take(right.rightId, day, parts.book.epoch);
  if (!unit) return { ...known, finding: { outcome: 'quota_used_up' } };
  const { finding, nik } = await parts.admission
    .run(credential.institutionId, () => findOut(question, right, find))
    .catch((error: unknown) => {
      parts.meter.giveBack(unit);
      throw error;
    });
  if (outcomes[finding.outcome].charged) return { ...known, finding, nik, unit };
  parts.meter.giveBack(unit);
  return { ...known, finding, nik };
}

/** What there is to say about the person, once the caller may ask. */
async function findOut(
  question: Question,
  right: LiveRight,
  find: Find,
): Promise<{ finding: Finding; nik?: Nik | undefined }> {
  const { asked } = question;
  if (!asked) return { finding: { outcome: 'parameters_invalid' } };
  const nik = askedNik(asked);
  if (!nik) return { finding: { outcome: 'nik_malformed' } };
  const resident = await find(nik);
  const refusal = refusalAbout(nik, resident, right);
  if (refusal || !resident) return { nik, finding: { outcome: refusal ?? 'not_found' } };
  if (question.answers === 'match') {
    return { nik, finding: { outcome: 'verified', verdicts: compareAll(asked, resident, right) } };
  }
  const values = new Map(right.elements.map((name) => [name, registerValue(resident, name)]));
  return { nik, finding: { outcome: 'values_returned', values } };
}

type Find = (nik: Nik) => Promise<Resident | undefined>;

/** A call that is judged anew has its resident already. */
function findOnce(lookup: ResidentLookup): Find {
  let found: Promise<Resident | undefined> | undefined;
  return (nik) => {
    found ??= lookup.find(nik);
    return found;
  };
}

/** An attempt that names no existing credential is counted, not recorded one by one: strangers cannot fill the log. */
function answerStranger(question: Question, finding: Finding, { noise }: VerificationParts): Answer {
  noise.count(question.peer, finding.outcome);
  return { ...finding, left: null };
}

async function append(question: Question, judged: Judged, epoch: string, parts: VerificationParts): Promise<Appended> {
  const { unit, right, day } = judged;
  const entry = entryOf(question, judged);
  const ask = right && day ? { rightId: right.rightId, day } : undefined;
  try {
    return await parts.writer.append({ entry, epoch, ...(unit ? { unit } : ask && { ask }) });
  } catch (error) {
    // Only what was never sent is surely unspent; anything else is for the reaper, or the day could be overspent.
    if (unit && isFault(error, 'overloaded')) parts.meter.giveBack(unit);
    throw error;
  }
}

/** Hits left, from the log's own statement; before a right's first hit of the day that is its whole quota. */
async function left({ right, day, unit }: Judged, told: number | undefined, { meter }: VerificationParts) {
  if (!right || !day) return null;
  if (told !== undefined) return told;
  return unit ? meter.left(right.rightId, day) : right.dailyQuota;
}
