import { isScored } from '../../reference/index.ts';
import type { ElementVerdict } from '../verdict.ts';
import { envelope } from './envelope.ts';
import type { WireMethod } from './methods.ts';

/** What the wire prints of a verdict. */
type Printed = Pick<ElementVerdict, 'element' | 'match' | 'score'>;

/**
 * The response to a call that found the person: one string per element and no key that begins with RESPON (clients test for its presence).
 *
 * Scored elements always show their score, on failure too: `Tidak Sesuai (0)`. Clients parse it unguarded.
 *
 * @param verdicts the elements to print, in the order of the wire, each at most once; a scored element that was not submitted has score 0.
 * @param quotaLeft hits left today, after this one.
 */
export function verifiedBody(method: WireMethod, verdicts: readonly Printed[], quotaLeft: number): string {
  const content = verdicts.map(line).join(',');
  return envelope(`{${content}}`, method, quotaLeft);
}

function line(verdict: Printed): string {
  return `"${verdict.element.name}":"${wireAnswer(verdict)}"`;
}

/** The answer about one element, such as `Sesuai` or `Tidak Sesuai (70)`. */
export function wireAnswer({ element, match, score }: Printed): string {
  const verdict = match ? 'Sesuai' : 'Tidak Sesuai';
  return isScored(element) ? `${verdict} (${score})` : verdict;
}
