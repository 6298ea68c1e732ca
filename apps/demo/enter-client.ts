import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Right } from '../../src/access/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import {
  addClientKeys,
  type CredentialMode,
  clientIdOf,
  listCredentials,
  readPublicKeys,
  registerClient,
} from '../../src/identity/index.ts';
import { writeSecretFile } from './demo-file.ts';

/** A client of the native API as its institution has it: its id, and the file with its private key. */
export interface EnteredClient {
  readonly clientId: string;
  readonly privateKeyFile: string;
}

const users = { live: 'aplikasi', sandbox: 'sandbox_aplikasi' } as const satisfies Record<CredentialMode, string>;

/** Registers a client for a right with a key made here, unless it is there; a key whose file is lost is made anew. */
export async function enterClient(
  by: Administration,
  { institutionId, rightId }: Right,
  mode: CredentialMode,
  privateKeyFile: string,
): Promise<EnteredClient> {
  const userId = users[mode];
  const all = await listCredentials(by.pool, institutionId);
  const known = all.find((one) => one.kind === 'oauth' && one.userId === userId);
  if (known && existsSync(privateKeyFile)) return { clientId: clientIdOf(known), privateKeyFile };
  const jwks = await makeKey(privateKeyFile);
  if (!known) {
    const { clientId } = await registerClient(by, { institutionId, rightId, userId, mode }, { jwks });
    return { clientId, privateKeyFile };
  }
  await addClientKeys(by, known, { jwks });
  return { clientId: clientIdOf(known), privateKeyFile };
}

/** An institution makes its pair itself and hands in the public half; the demo plays the institution. */
async function makeKey(privateKeyFile: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  writeSecretFile(privateKeyFile, privateKey);
  return readPublicKeys(publicKey);
}
