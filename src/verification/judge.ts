import { coversRegion, type LiveRight, type Right } from '../access/index.ts';
import { type ElementResult, elementResults } from '../audit/index.ts';
import { type Day, type Nik, parseNik } from '../kernel/index.ts';
import { documentKinds, type Element, type ElementName, getElement, isKnownRegionPrefix } from '../reference/index.ts';
import { type Resident, registerValue, residentRegion, residentStatus } from '../register/index.ts';
import { compareElement, type Knowledge } from './compare/index.ts';
import type { PlainRefusal } from './outcome.ts';
import type { Asked, Question } from './question.ts';
import type { ElementVerdict } from './verdict.ts';

/** Law enforcement may keep the answers of old by a written approval [assumption]; all others until their switch date. */
export function returnsValues(right: Right, day: Day): boolean {
  if (right.answerMode !== 'values') return false;
  if (right.valuesUntil !== null && day <= right.valuesUntil) return true;
  return right.purpose === 'law_enforcement' && right.valuesApproval !== null;
}

/** The NIK that was asked about, or undefined when it cannot be one. */
export function askedNik(asked: Asked): Nik | undefined {
  const nik = parseNik(asked.nik);
  return nik !== undefined && isKnownRegionPrefix(nik.slice(0, 6)) ? nik : undefined;
}

/**
 * Why nothing is said about a person's elements; undefined when they may be compared. Outside the right's scope the
 * answer is the same whether the person exists or not, so that a scoped right cannot be used to search elsewhere.
 */
export function refusalAbout(nik: Nik, resident: Resident | undefined, right: LiveRight): PlainRefusal | undefined {
  const region = resident === undefined ? nik : residentRegion(resident);
  if (!coversRegion(right, region)) return 'nik_withheld';
  if (resident === undefined) return 'not_found';
  const status = residentStatus(resident);
  return status === 'active' ? undefined : status;
}

/**
 * True when the right covers anything of what is asked. The wire answers with the granted set whatever was sent, so
 * only callers who declare themselves can ask in vain.
 */
export function coversSomething({ asked, declared }: Question, right: LiveRight): boolean {
  if (asked?.document) return right.documents.includes(asked.document.kind);
  return !declared || right.granted.some((element) => asked?.submitted.has(element.name));
}

/** The elements of a resident that an answer is made of. */
export function elementsRead({ asked, answers }: Question, right: LiveRight): Iterable<ElementName> {
  if (answers === 'values') return right.elements;
  if (asked?.document) return [documentKinds[asked.document.kind].number, 'EKTP_STATUS'];
  return asked?.submitted.keys() ?? [];
}

/** The score from which a scored element is sesuai: as sent, or the right's; never below the right's floor. */
export function thresholdOf(asked: Asked, right: LiveRight): number {
  return Math.max(asked.threshold ?? right.threshold, right.thresholdFloor ?? 0);
}

/** Compares what was submitted with what the register holds, for the granted elements, in the order of the wire. */
export function compareAll(
  { asked, declared }: AskedQuestion,
  resident: Resident,
  right: LiveRight,
  knowledge: Knowledge,
): ElementVerdict[] {
  const threshold = thresholdOf(asked, right);
  const all = declared === undefined && right.answerSet === 'granted';
  const answered = all ? right.granted : right.granted.filter((element) => asked.submitted.has(element.name));
  const rules = { threshold, knowledge };
  return answered.map((element) => compareOne(element, asked.submitted.get(element.name), resident, rules));
}

/** A question that its door could make sense of. */
export type AskedQuestion = Pick<Question, 'declared'> & { readonly asked: Asked };

function compareOne(
  element: Element,
  submitted: string | undefined,
  resident: Resident,
  { threshold, knowledge }: { readonly threshold: number; readonly knowledge: Knowledge },
): ElementVerdict {
  if (submitted === undefined) return { element, match: false, score: 0, reason: 'not_submitted', submitted: false };
  const likeness = compareElement(element, registerValue(resident, element.name), submitted, threshold, knowledge);
  const { match, score, reason } = likeness;
  return { element, match, score, reason, submitted: true };
}

/**
 * Compares the number of a document with that of the one in force. A KTP-el has the NIK for its number, so what
 * matters is whether one was printed.
 */
export function compareDocument(
  { kind, number }: NonNullable<Asked['document']>,
  resident: Resident,
  knowledge: Knowledge,
): ElementVerdict {
  const verdict = compareOne(getElement(documentKinds[kind].number), number, resident, { threshold: 100, knowledge });
  const wasIssued = kind !== 'ektp' || registerValue(resident, 'EKTP_STATUS') === 'SUDAH CETAK';
  return wasIssued ? verdict : { ...verdict, match: false, score: 0, reason: 'not_in_register' };
}

/** The result of a verdict as coarsely as the log may tell it. */
export function resultOf(verdict: ElementVerdict): ElementResult {
  if (!verdict.submitted) return elementResults.notSubmitted;
  if (verdict.reason === 'withheld') return elementResults.withheld;
  return verdict.match ? elementResults.match : elementResults.mismatch;
}

/** Years below which a person is counted apart [assumption: KTP-el age, UU 23/2006 art. 63]. */
const MINOR_YEARS = 17;

/** Whether a person is under 17 on a day; null when the register knows no date of birth. */
export function isMinor(resident: Resident, day: Day): boolean | null {
  const birth = registerValue(resident, 'TGL_LHR');
  if (birth === null) return null;
  // Born on 29 February one grows up on 1 March of a common year: as text, both are in order.
  const grown = `${Number(birth.slice(0, 4)) + MINOR_YEARS}${birth.slice(4)}`;
  return day < grown;
}
