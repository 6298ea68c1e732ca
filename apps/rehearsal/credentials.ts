import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { clientIdOf } from '../../src/identity/index.ts';
import { type Clock, randomBytes16, uuidV7 } from '../../src/kernel/index.ts';
import { writeSecretFile } from '../demo/index.ts';

/** What a client needs to take part. Made anew at every start, and worth nothing anywhere else. */
export interface Credentials {
  readonly instansi: string;
  readonly userId: string;
  readonly password: string;
  readonly clientId: string;
  /** Two pairs of one client: Ed25519, and P-256 for platforms without it. */
  readonly keys: { readonly ed25519: Pair; readonly p256: Pair };
}

interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Makes them. */
export function makeCredentials(clock: Clock): Credentials {
  return {
    instansi: 'GLADI_CONTOH',
    userId: 'pemakai_gladi',
    password: randomBytes16().toString('base64url'),
    clientId: clientIdOf({ credentialId: uuidV7(clock.now()), mode: 'sandbox' }),
    keys: { ed25519: generateKeyPairSync('ed25519'), p256: generateKeyPairSync('ec', { namedCurve: 'P-256' }) },
  };
}

/** What the file of keys holds, in the words of `demo.json`. */
export interface KeysFile {
  readonly baseUrl: string;
  readonly wire: {
    readonly base: string;
    readonly instansi: string;
    readonly userId: string;
    readonly password: string;
  };
  readonly native: {
    readonly tokenUrl: string;
    readonly clientId: string;
    /** Ed25519, PEM. */
    readonly privateKeyFile: string;
    /** P-256, PEM, where the platform knows no Ed25519. */
    readonly privateKeyFileP256: string;
  };
}

/** Writes the keys to `path` and the private keys beside it, all for their owner only. */
export function writeKeys(
  path: string,
  baseUrl: string,
  { instansi, userId, password, clientId, keys }: Credentials,
): KeysFile {
  const stem = resolve(path.replace(/\.json$/, ''));
  const [privateKeyFile, privateKeyFileP256] = [`${stem}.pem`, `${stem}-p256.pem`];
  const file: KeysFile = {
    baseUrl,
    wire: { base: baseUrl, instansi, userId, password },
    native: { tokenUrl: `${baseUrl}/oauth/token`, clientId, privateKeyFile, privateKeyFileP256 },
  };
  writeSecretFile(privateKeyFile, pemOf(keys.ed25519));
  writeSecretFile(privateKeyFileP256, pemOf(keys.p256));
  writeSecretFile(path, file);
  return file;
}

function pemOf({ privateKey }: Pair): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

const digestKey = randomBytes16();

/** Stands for a secret or a question in the report: alike for alike, and nothing can be told from it. */
export function digest(text: string): string {
  return createHmac('sha256', digestKey).update(text).digest('hex').slice(0, 12);
}
