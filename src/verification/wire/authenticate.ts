import type { AccessSnapshot } from '../../access/index.ts';
import type { Credential, PasswordCheck } from '../../identity/index.ts';
import type { Authenticated } from '../question.ts';
import type { WirePath } from './read-path.ts';
import type { WireRequest } from './read-request.ts';

/** The credential of a gate that a wire call names, whether or not it proves it. */
export function namedCredential(path: WirePath, request: WireRequest, book: AccessSnapshot): Credential | undefined {
  const institution = book.institutionByName(path.institution);
  const named = institution && book.credential(institution.institutionId, 'wire', request.userId);
  return named?.mode === book.mode ? named : undefined;
}

/** Codes 09 and 03: credentials empty, unknown or wrong; and 09 again when the credential demands a declared address. */
export async function authenticateWire(
  path: WirePath,
  request: WireRequest,
  peer: string,
  book: AccessSnapshot,
  passwords: PasswordCheck,
): Promise<Authenticated> {
  const known = namedCredential(path, request, book);
  if (request.userId === '' || request.password === '') return { refusal: 'credentials_empty', known };
  const matches = await passwords.matches(known, request.userId, request.password, peer);
  if (!matches || !known) return { refusal: 'login_failed', known };
  if (known.requiresIpUser && request.ipUser === null) return { refusal: 'credentials_empty', known };
  return { credential: known };
}
