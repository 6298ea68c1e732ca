import { answerOf, api } from '../api/client.ts';
import type { Body } from '../api/queries.ts';
import type { SignedIn } from './going-on.ts';

/** What a browser proves a passkey by, and what it makes one of, as its own `toJSON` writes them. */
export type PasskeyProof = Body<'signInByPasskey'>;
export type NewPasskey = Body<'addPasskey'>['response'];

/** True where this browser can have passkeys and speaks of them in JSON (2024 and later). */
export function hasPasskeys(): boolean {
  return 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Has the browser prove a passkey for what the server asks; undefined when its owner thought better of it. */
export async function provePasskey(asked: object): Promise<PasskeyProof | undefined> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked as PublicKeyCredentialRequestOptionsJSON);
  return unlessStopped(navigator.credentials.get({ publicKey }));
}

/** Has the browser make a passkey; undefined when its owner thought better of it. */
export async function makePasskey(offered: object): Promise<NewPasskey | undefined> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(offered as PublicKeyCredentialCreationOptionsJSON);
  return unlessStopped(navigator.credentials.create({ publicKey }));
}

/** Signs in by passkey, alone or as the second step; undefined when its owner thought better of it. */
export async function signInByPasskey(): Promise<SignedIn | undefined> {
  const proof = await provePasskey(await answerOf(api.POST('/portal/v1/session/passkey/options')));
  return proof && answerOf(api.POST('/portal/v1/session/passkey', { body: proof }));
}

/** The browser's types leave open what its JSON holds; the server's schema looks. */
async function unlessStopped<T>(asked: Promise<Credential | null>): Promise<T | undefined> {
  try {
    const credential = await asked;
    return credential instanceof PublicKeyCredential ? (credential.toJSON() as T) : undefined;
  } catch (error) {
    if (error instanceof DOMException && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name))
      return undefined;
    throw error;
  }
}
