import type { CredentialMode } from '../../identity/index.ts';
import type { ElementName } from '../../reference/index.ts';
import type { Answer, Verified } from '../finding.ts';
import { outcomes } from '../outcome.ts';
import type { Asked } from '../question.ts';
import type { ElementVerdict } from '../verdict.ts';
import type { Verdict } from './answer-schemas.ts';
import { type ParameterProblem, parameterOfTerm, parameterProblem } from './parameter-problems.ts';
import { type NativeCode, sentences } from './sentences.ts';

/**
 * The body of an answer with HTTP 200: verified, or the register's word that there is nothing to compare with. Scores are
 * null where they are not told.
 */
export function answerBody(
  answer: Answer,
  asked: Asked | undefined,
  mode: CredentialMode,
  tellsScores = true,
): object | undefined {
  const { id, outcome, minor } = answer;
  if (outcome === 'verified') {
    return asked?.document
      ? {
          id,
          mode,
          outcome,
          minor,
          document: { kind: asked.document.kind, ...verdictOf(answer.verdicts[0], tellsScores) },
        }
      : { id, mode, outcome, minor, threshold: answer.threshold, elements: elementsOf(answer, asked, tellsScores) };
  }
  if (outcomes[outcome].native !== 200) return undefined;
  return { id, mode, outcome, messages: sentences[outcome as NativeCode] };
}

/** Every element that was asked about is answered; one without a verdict was not covered, and says so. */
function elementsOf({ verdicts }: Verified, asked: Asked | undefined, tellsScores: boolean): Record<string, Verdict> {
  const byName = new Map<ElementName, ElementVerdict>(verdicts.map((verdict) => [verdict.element.name, verdict]));
  const names = [...(asked?.submitted.keys() ?? [])];
  return Object.fromEntries(names.map((name) => [name, verdictOf(byName.get(name), tellsScores)]));
}

function verdictOf(verdict: ElementVerdict | undefined, tellsScores: boolean): Verdict {
  if (!verdict) return { match: null, score: null, reason: 'not_granted' };
  const { match, score, reason } = verdict;
  return reason === 'withheld'
    ? { match: null, score: null, reason }
    : { match, score: tellsScores ? score : null, reason };
}

/** What a refusal says of the parameters, as far as the judgement knows them. */
export function parametersOf(answer: Answer, asked: Asked | undefined): ParameterProblem[] {
  switch (answer.outcome) {
    case 'terms_unmet':
      return answer.unmet.map((term) => parameterProblem(parameterOfTerm[term], term));
    case 'nik_malformed':
      return [parameterProblem('nik', 'nik_malformed')];
    case 'elements_not_granted':
      if (asked?.document) return [parameterProblem('document.kind', 'not_granted')];
      return [...(asked?.submitted.keys() ?? [])].map((name) => parameterProblem(`elements.${name}`, 'not_granted'));
    case 'idempotency_key_reused':
      return [];
    default:
      return [];
  }
}
