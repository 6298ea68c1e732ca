import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPublicKeys } from '../../src/identity/index.ts';
import { Fault, systemClock } from '../../src/kernel/index.ts';
import { createLogger } from '../../src/platform/log/index.ts';
import { writeSecretFile } from '../demo/index.ts';
import { createSandboxApp } from './create-sandbox-app.ts';
import { findPort } from './find-port.ts';
import { inventInstitution } from './invent-institution.ts';
import { type KeysFile, toKeysFile } from './keys-file.ts';

/** Milliseconds that calls on their way have to end after a signal: a CI does not wait for an answer that is slow on purpose. */
const DRAIN_MS = 1_000;

/** How a sandbox is run alone. */
export interface SandboxOptions {
  readonly host: string;
  /** 0 takes a port that is free. */
  readonly port: number;
  /** Where clients reach it; undefined is its host and port. */
  readonly publicUrl: string | undefined;
  /** Path of the file to be written with everything that a client needs. */
  readonly keys: string;
  /** Path of the integrator's own public key; undefined makes a pair. */
  readonly keyFile: string | undefined;
}

/**
 * Serves a sandbox in this process, without database or installation, until `ended`. `onReady` hears when it listens.
 * Throws `port_taken`, or `invalid_input` for a key that cannot be used.
 */
export async function runSandbox(
  { host, port: wanted, publicUrl, keys, keyFile }: SandboxOptions,
  onReady: (file: KeysFile) => void,
  ended: Promise<void>,
): Promise<void> {
  const clock = systemClock();
  const port = await findPort(host, wanted);
  const baseUrl = publicUrl ?? `http://${nameOf(host)}:${port}`;
  const { jwks, privateKeyFile } = await keysOf(keys, keyFile);
  const institution = await inventInstitution(clock, jwks);
  const app = await createSandboxApp(institution, { clock, logger: createLogger('error'), publicUrl: baseUrl });
  await app.listen({ host, port });
  try {
    const file = toKeysFile(baseUrl, institution, privateKeyFile);
    writeSecretFile(keys, file);
    onReady(file);
    await ended;
  } finally {
    await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref())]);
    app.server.closeAllConnections();
  }
}

const everyAddress: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '0.0.0.0', '::']);

/** Loopback and "all addresses" are called localhost, which curl, Node, PHP and Java all find. */
function nameOf(host: string): string {
  if (everyAddress.has(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** An integrator's own public key, or the public half of a pair whose private half lies beside the keys file. */
async function keysOf(keys: string, keyFile: string | undefined) {
  if (keyFile !== undefined) return { jwks: await readPublicKeys(read(keyFile)), privateKeyFile: null };
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const privateKeyFile = resolve(`${keys.replace(/\.json$/, '')}.pem`);
  writeSecretFile(privateKeyFile, privateKey);
  return { jwks: await readPublicKeys(publicKey), privateKeyFile };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const remedy = 'Check its path and rights.';
    throw new Fault('invalid_input', `${file} cannot be read.`, { field: 'key-file', remedy }, { cause });
  }
}
