import { type Bytes, utf8 } from './bytes.ts';
import type { Note, NoteKey } from './note.ts';

const ED25519 = 'Ed25519';

/**
 * Whether any of the keys has signed a note. Signatures of keys that we do not know are passed over, because witnesses sign
 * too; one of a known key that does not fit says that somebody has meddled.
 */
export async function signedBy(
  { text, signatures }: Note,
  keys: readonly NoteKey[],
): Promise<'yes' | 'wrong' | 'unknown'> {
  let signed = false;
  for (const { name, keyId, signature } of signatures) {
    const key = keys.find((each) => each.name === name && each.keyId === keyId);
    if (!key) continue;
    if (!(await isSignature(signature, key, text))) return 'wrong';
    signed = true;
  }
  return signed ? 'yes' : 'unknown';
}

async function isSignature(signature: Bytes, { raw }: NoteKey, text: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', raw, ED25519, false, ['verify']);
  return crypto.subtle.verify(ED25519, key, signature, utf8(text));
}

/**
 * Whether this browser can check at all. Ed25519 is in Firefox since 129, Safari 17 and Chromium 137; older ones refuse the
 * key, and a page that did not come over HTTPS (or from localhost) is given no cryptography.
 */
export async function canCheck(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(basePoint), ED25519, false, ['verify']);
    return true;
  } catch {
    return false;
  }
}

/** The base point (RFC 8032 section 5.1): a valid key of nobody. */
const basePoint = [0x58, ...new Array<number>(31).fill(0x66)];
