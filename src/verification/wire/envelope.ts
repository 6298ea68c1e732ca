import type { WireMethod } from './methods.ts';

const BEFORE = '{"content":[';
const AFTER =
  '],"lastPage":true,"numberOfElements":1,"sort":null,"totalElements":1,"firstPage":true,"number":0,"size":1';

/**
 * Wraps the one object of an answer as the wire does.
 *
 * @param content the object as JSON text.
 * @param quotaLeft hits left today; null when no right is known yet, and then the key is left out.
 * @returns the body of the response, JSON text in the key order of the contract.
 */
export function envelope(content: string, method: WireMethod, quotaLeft: number | null): string {
  const limiter = method.hasQuotaLimiter && quotaLeft !== null ? `,"quotaLimiter":${quotaLeft}` : '';
  return `${BEFORE}${content}${AFTER}${limiter}}`;
}
