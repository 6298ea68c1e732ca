import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { getRight } from '../../src/access/index.ts';
import { readPublicKeys, registerClient } from '../../src/identity/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { openTrial } from './open-trial.ts';

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What both servers call themselves, whatever port they listen on: tokens of one are good at the other. */
export const PUBLIC_URL = 'http://localhost:8080';

/** Registers a client for a right of a home that nobody serves yet, and gets it tokens from the server at a port. */
export async function registerTokens(home: string, rightId: Uuid): Promise<(port: number) => Promise<string>> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const trial = await openTrial(home);
  try {
    const { institutionId } = await getRight(trial.owner, rightId);
    const jwks = await readPublicKeys(publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const { clientId } = await registerClient(trial.by, { institutionId, rightId, userId: 'aplikasi' }, { jwks });
    return (port) => tokenFor(clientId, privateKey, port);
  } finally {
    await trial.close();
  }
}

async function tokenFor(clientId: string, key: Parameters<SignJWT['sign']>[0], port: number): Promise<string> {
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(PUBLIC_URL)
    .setExpirationTime('60s')
    .setJti(randomUUID())
    .sign(key);
  const form = { grant_type: 'client_credentials', client_assertion_type: ASSERTION, client_assertion: assertion };
  const answer = await fetch(`http://127.0.0.1:${port}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
