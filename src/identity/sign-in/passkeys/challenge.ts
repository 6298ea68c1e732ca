import { isPlainObject } from '../../../platform/lossless-json/index.ts';

/**
 * The challenge that a browser's answer says it answers, which is the ticket of its step; undefined when there is none.
 * Whether it was signed is for the verification to find out.
 */
export function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    return isPlainObject(read) && 'challenge' in read && typeof read.challenge === 'string'
      ? read.challenge
      : undefined;
  } catch {
    return undefined;
  }
}
