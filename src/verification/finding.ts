import type { LiveRight } from '../access/index.ts';
import { type Entry, elementResults, type Unit } from '../audit/index.ts';
import type { Credential } from '../identity/index.ts';
import type { Day, Nik, Uuid } from '../kernel/index.ts';
import type { Guess } from '../metering/index.ts';
import { type ElementName, getElement } from '../reference/index.ts';
import { resultOf } from './judge.ts';
import type { PlainRefusal } from './outcome.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';
import type { ElementVerdict } from './verdict.ts';

/** What a call comes to. */
export type Finding =
  | { readonly outcome: PlainRefusal }
  | { readonly outcome: 'terms_unmet'; readonly unmet: readonly Term[] }
  | Verified
  | { readonly outcome: 'values_returned'; readonly values: ReadonlyMap<ElementName, string | null> };

/** The person was found and compared. */
export interface Verified {
  readonly outcome: 'verified';
  readonly verdicts: readonly ElementVerdict[];
  /** Score from which a scored element was taken for sesuai. */
  readonly threshold: number;
}

/** What a door answers beside the finding. */
export interface Told {
  /** Id of the call that was recorded: of the first one, when this is its answer once more. */
  readonly id: Uuid;
  /** True when the answer was kept from an earlier call with the same idempotency key. */
  readonly replayed: boolean;
  /** Whether the person is under 17; null when there is nobody, or no date of birth. */
  readonly minor: boolean | null;
  /** Hits left today, null when no right is known. */
  readonly left: number | null;
  readonly right?: LiveRight | undefined;
  readonly day?: Day | undefined;
}

/** What a door answers. */
export type Answer = Finding & Told;

/** A call judged under one epoch: what to answer, for whom, and the hit it takes. */
export interface Judged {
  readonly finding: Finding;
  /** Undefined for a stranger, who names no existing credential. */
  readonly credential: Credential | undefined;
  readonly right?: LiveRight | undefined;
  readonly day?: Day | undefined;
  readonly nik?: Nik | undefined;
  readonly minor?: boolean | null | undefined;
  readonly unit?: Unit | undefined;
  /** What counts against the budgets of guesses. */
  readonly guesses?: readonly Guess[] | undefined;
  readonly failed?: boolean | undefined;
  /** Id of the earlier call whose kept answer this is: there is nothing to record. */
  readonly keptOf?: Uuid | undefined;
}

/** Who was permitted what, on which day. */
export type Permitted = Required<Pick<Judged, 'credential' | 'right' | 'day'>>;

/**
 * A judged call, every field written out: objects put together by spreading two others have a shape each in V8, and
 * whatever looks at them afterwards is looked up anew each time, a tenth of what a call cost.
 */
export function judgedAs(
  { credential, right, day }: Permitted,
  found: Omit<Judged, keyof Permitted | 'unit'>,
  unit?: Unit,
): Judged {
  const { finding, nik, minor, guesses, failed, keptOf } = found;
  return { finding, credential, right, day, nik, minor, unit, guesses, failed, keptOf };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What the log is told of a judged call. Fields are set one by one: spreading objects for each cost five times as much. */
export function entryOf(question: Question, { finding, credential, right, day, nik, minor, unit }: Judged): Entry {
  const { declared } = question;
  const entry: Writable<Entry> = {
    at: question.at,
    kind: question.answers === 'match' ? 'verification' : 'data_return',
    outcome: finding.outcome,
    requestId: question.requestId,
    peer: question.peer,
    method: question.method,
    charged: unit ? 1 : 0,
  };
  if (credential) {
    entry.institutionId = credential.institutionId;
    entry.credentialId = credential.credentialId;
  }
  if (right) {
    entry.rightId = right.rightId;
    entry.purpose = right.purpose;
  }
  if (day) entry.day = day;
  if (nik) entry.nik = nik;
  if (declared?.officer) entry.officerRef = declared.officer;
  if (declared?.caseRef) entry.caseRef = declared.caseRef;
  if (minor) entry.minor = minor;
  tellElements(entry, finding);
  return entry;
}

function tellElements(entry: Writable<Entry>, finding: Finding): void {
  if (finding.outcome === 'verified') {
    entry.elements = finding.verdicts.map((verdict) => verdict.element.no);
    entry.results = finding.verdicts.map(resultOf);
  }
  if (finding.outcome !== 'values_returned') return;
  entry.elements = [...finding.values.keys()].map((name) => getElement(name).no);
  entry.results = entry.elements.map(() => elementResults.returned);
}
