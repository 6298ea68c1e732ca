import { coversRegion, type Denial, type LiveRight } from '../access/index.ts';
import { type ElementResult, elementResults } from '../audit/index.ts';
import type { Day, Nik } from '../kernel/index.ts';
import { parseNik } from '../kernel/index.ts';
import { type Element, isKnownRegionPrefix } from '../reference/index.ts';
import { type Resident, registerValue, residentRegion, residentStatus } from '../register/index.ts';
import { compareElement } from './compare/index.ts';
import type { Refusal } from './outcome.ts';
import type { Asked } from './question.ts';
import type { ElementVerdict } from './verdict.ts';

/** What the door is told when a permission is denied. A method that a right does not name is no right at all. */
export const refusalOfDenial: Record<Denial, Refusal> = {
  credential_inactive: 'credential_inactive',
  institution_inactive: 'institution_inactive',
  right_not_in_force: 'institution_inactive',
  method_not_granted: 'institution_inactive',
  address_unknown: 'address_unknown',
  address_mismatch: 'address_mismatch',
  outside_hours: 'outside_hours',
};

/** Law enforcement may keep the answers of old by a written approval [assumption]; all others until their switch date. */
export function returnsValues(right: LiveRight, day: Day): boolean {
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
export function refusalAbout(nik: Nik, resident: Resident | undefined, right: LiveRight): Refusal | undefined {
  const region = resident === undefined ? nik : residentRegion(resident);
  if (!coversRegion(right, region)) return 'nik_withheld';
  if (resident === undefined) return 'not_found';
  const status = residentStatus(resident);
  return status === 'active' ? undefined : status;
}

/** Compares what was submitted with what the register holds, for the granted elements, in the order of the wire. */
export function compareAll(asked: Asked, resident: Resident, right: LiveRight): ElementVerdict[] {
  const threshold = Math.max(asked.threshold ?? right.threshold, right.thresholdFloor ?? 0);
  return answeredElements(asked, right).map((element) => {
    const submitted = asked.submitted.get(element.name);
    if (submitted === undefined) return { element, match: false, score: 0, submitted: false };
    const { match, score } = compareElement(element, registerValue(resident, element.name), submitted, threshold);
    return { element, match, score, submitted: true };
  });
}

/** The result of a verdict as coarsely as the log may tell it. */
export function resultOf(verdict: ElementVerdict): ElementResult {
  if (!verdict.submitted) return elementResults.notSubmitted;
  return verdict.match ? elementResults.match : elementResults.mismatch;
}

function answeredElements(asked: Asked, { answerSet, granted }: LiveRight): readonly Element[] {
  return answerSet === 'granted' ? granted : granted.filter((element) => asked.submitted.has(element.name));
}
