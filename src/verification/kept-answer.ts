import type { IdempotentRequest, KeptAnswer } from '../audit/index.ts';
import type { Credential } from '../identity/index.ts';
import type { Uuid } from '../kernel/index.ts';
import { type ElementName, getElement } from '../reference/index.ts';
import type { Finding, Judged } from './finding.ts';
import { outcomes, type PlainRefusal } from './outcome.ts';
import type { Question } from './question.ts';
import type { ElementVerdict } from './verdict.ts';

/** A verdict as it is kept: its element by name. */
type KeptVerdict = Omit<ElementVerdict, 'element'> & { readonly element: ElementName };

/** An answer as it is kept, sealed, for a retry. It holds no value of the register, as no answer does. */
interface Kept {
  readonly id: Uuid;
  readonly minor: boolean | null;
  readonly outcome: 'verified' | PlainRefusal;
  readonly threshold?: number;
  readonly verdicts?: readonly KeptVerdict[];
}

/** The call as the log knows idempotent ones; undefined when its client sent no key. */
export function idempotentRequest({ idempotency }: Question, credential: Credential): IdempotentRequest | undefined {
  const { institutionId, credentialId } = credential;
  return idempotency && { institutionId, credentialId, ...idempotency };
}

/**
 * The text to be kept of a judged call; undefined when there is nothing to keep. Only what cost a hit is kept: a refusal
 * cost nothing, and whoever mends its cause may send the same key again.
 */
export function textToKeep({ requestId }: Question, { finding, minor = null }: Judged): string | undefined {
  const { outcome } = finding;
  if (!outcomes[outcome].charged || outcome === 'values_returned' || outcome === 'terms_unmet') return undefined;
  const kept: Kept = { id: requestId, minor, outcome };
  if (finding.outcome !== 'verified') return JSON.stringify(kept);
  const verdicts = finding.verdicts.map((verdict) => ({ ...verdict, element: verdict.element.name }));
  return JSON.stringify({ ...kept, threshold: finding.threshold, verdicts });
}

/** What a kept answer says to a call with its key: itself again, or that the key was used for another question. */
export function judgeKept({ sameQuestion, answer }: KeptAnswer): Pick<Judged, 'finding' | 'minor' | 'keptOf'> {
  if (!sameQuestion) return { finding: { outcome: 'idempotency_key_reused' } };
  const { id, minor, outcome, threshold = 0, verdicts = [] } = JSON.parse(answer) as Kept;
  const told: Finding =
    outcome === 'verified'
      ? { outcome, threshold, verdicts: verdicts.map((one) => ({ ...one, element: getElement(one.element) })) }
      : { outcome };
  return { finding: told, minor, keptOf: id };
}
