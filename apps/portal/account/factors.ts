import { answerOf, api } from '../api/client.ts';
import { accountQuery, queryClient, type Session, sessionQuery } from '../api/queries.ts';
import { csrf } from '../api/signals.ts';
import { makePasskey, type PasskeyProof, provePasskey } from '../sign-in/passkey.ts';

/** Ways to prove oneself once more. */
export type Proof = { readonly code: string } | { readonly password: string } | { readonly passkey: PasskeyProof };

/** After a proof or a first factor the session has a new token, and what is sent with changes is told anew. */
function keepCsrf(told: { readonly csrf: string }): void {
  csrf.set(told.csrf);
}

async function renewed(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: accountQuery.queryKey });
}

/** Takes the authenticator app away. */
export async function removeTotp(): Promise<void> {
  await answerOf(api.DELETE('/portal/v1/account/totp'));
  await renewed();
}

/** Takes a passkey away. */
export async function removePasskey(id: string): Promise<void> {
  await answerOf(api.DELETE('/portal/v1/account/passkeys/{id}', { params: { path: { id } } }));
  await renewed();
}

/** Makes ten new recovery codes; those from before are void. */
export async function renewCodes(): Promise<readonly string[]> {
  const { recoveryCodes } = await answerOf(api.POST('/portal/v1/account/recovery-codes'));
  await renewed();
  return recoveryCodes;
}

/** A secret for an authenticator app. */
export function offerTotp() {
  return answerOf(api.POST('/portal/v1/account/totp'));
}

/** Enrols the app by a code that it shows; answers the recovery codes when it is the first factor. */
export async function confirmTotp(code: string): Promise<readonly string[]> {
  return added(await answerOf(api.POST('/portal/v1/account/totp/confirm', { body: { code } })));
}

/** Enrols a passkey of this machine; undefined when its owner thought better of it. */
export async function addPasskey(name: string): Promise<readonly string[] | undefined> {
  const made = await makePasskey(await answerOf(api.POST('/portal/v1/account/passkeys/options')));
  if (!made) return undefined;
  return added(await answerOf(api.POST('/portal/v1/account/passkeys', { body: { name, response: made } })));
}

/** Proves oneself again, by what the account has. */
export async function prove(proof: Proof): Promise<void> {
  keepCsrf(await answerOf(api.POST('/portal/v1/session/proof', { body: proof })));
}

/** Proves oneself again by passkey; false when its owner thought better of it. */
export async function proveByPasskey(): Promise<boolean> {
  const passkey = await provePasskey(await answerOf(api.POST('/portal/v1/session/proof/options')));
  if (passkey) await prove({ passkey });
  return passkey !== undefined;
}

/** Reads the session anew: it is whole now, if it was for enrolling alone. */
export async function finishEnrolling(): Promise<Session | null> {
  await renewed();
  return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

function added({ recoveryCodes, ...told }: { readonly recoveryCodes: readonly string[]; readonly csrf: string }) {
  keepCsrf(told);
  return recoveryCodes;
}
