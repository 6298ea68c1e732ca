import type { LiveRight } from '../access/index.ts';
import { type Entry, elementResults, type Unit } from '../audit/index.ts';
import type { Credential } from '../identity/index.ts';
import type { Day, Nik } from '../kernel/index.ts';
import { type ElementName, getElement } from '../reference/index.ts';
import { resultOf } from './judge.ts';
import type { Refusal } from './outcome.ts';
import type { Question } from './question.ts';
import type { ElementVerdict } from './verdict.ts';

/** What a call comes to. */
export type Finding =
  | { readonly outcome: Refusal }
  | { readonly outcome: 'verified'; readonly verdicts: readonly ElementVerdict[] }
  | { readonly outcome: 'values_returned'; readonly values: ReadonlyMap<ElementName, string | null> };

/** A call judged under one epoch: what to answer, for whom, and the hit it takes. */
export interface Judged {
  readonly finding: Finding;
  /** Undefined for a stranger, who names no existing credential. */
  readonly credential: Credential | undefined;
  readonly right?: LiveRight | undefined;
  readonly day?: Day | undefined;
  readonly nik?: Nik | undefined;
  readonly unit?: Unit | undefined;
}

/** What the log is told of a judged call. */
export function entryOf(question: Question, { finding, credential, right, day, nik, unit }: Judged): Entry {
  return {
    at: question.at,
    kind: question.answers === 'match' ? 'verification' : 'data_return',
    outcome: finding.outcome,
    requestId: question.requestId,
    peer: question.peer,
    method: question.method,
    charged: unit ? 1 : 0,
    ...(credential && { institutionId: credential.institutionId, credentialId: credential.credentialId }),
    ...(right && { rightId: right.rightId, purpose: right.purpose }),
    ...(day && { day }),
    ...(nik && { nik }),
    ...elementsOf(finding),
  };
}

function elementsOf(finding: Finding): Pick<Entry, 'elements' | 'results'> {
  if (finding.outcome === 'verified') {
    const { verdicts } = finding;
    return { elements: verdicts.map((verdict) => verdict.element.no), results: verdicts.map(resultOf) };
  }
  if (finding.outcome !== 'values_returned') return {};
  const elements = [...finding.values.keys()].map((name) => getElement(name).no);
  return { elements, results: elements.map(() => elementResults.returned) };
}
