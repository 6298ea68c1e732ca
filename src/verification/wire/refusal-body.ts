import { outcomes } from '../outcome.ts';
import { envelope } from './envelope.ts';
import type { WireMethod } from './methods.ts';
import { refusalTexts, type WireRefusal } from './refusal-texts.ts';

/**
 * The response to a call that was refused or whose person was not verified, in the form of the method called.
 *
 * @param quotaLeft hits left today; null when no right is known yet.
 * @returns JSON text. An outcome without a wire code (`moved_to_match`) has RESPON alone in every form.
 */
export function refusalBody(refusal: WireRefusal, method: WireMethod, quotaLeft: number | null): string {
  const { text: current, legacy } = refusalTexts[refusal];
  const text = method.texts === 'legacy' ? (legacy ?? current) : current;
  const code = method.refusalForm === 'union' ? outcomes[refusal].wire : null;
  const content =
    code === null ? { RESPON: text } : { RESPONSE_CODE: code, RESPONSE_DESC: text, RESPONSE: text, RESPON: text };
  return envelope(JSON.stringify(content), method, quotaLeft);
}
