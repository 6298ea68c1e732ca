import type { Credential } from './model.ts';
import { tokenMatches } from './secrets.ts';

/** The hash of the secret before the last rotation while that is still taken, at an instant in milliseconds. */
export function earlierHashAt({ earlierHash, earlierUntil }: Credential, at: number): string | undefined {
  return earlierHash && earlierUntil && earlierUntil.getTime() > at ? earlierHash : undefined;
}

/** True when a token of Gapura's own making is the credential's, or the one before it while that is still taken. */
export function tokenProves(credential: Credential, token: string, at: number): boolean {
  const hashes = [credential.secretHash, earlierHashAt(credential, at) ?? ''];
  return hashes.map((hash) => tokenMatches(hash, token)).includes(true);
}
