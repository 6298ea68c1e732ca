import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type Gapura, GapuraTokenRefused } from '@gapura/sdk';
import { openGapura, type Settings } from './first-verification.ts';

/**
 * First step of a change of keys: makes a pair. The private half stays here, readable by its owner alone; what is
 * returned is the public half, to be handed to the office. The key in use goes on working beside it.
 */
export async function makeNextKey(privateKeyFile: string): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  await writeFile(privateKeyFile, privateKey, { mode: 0o600, flag: 'wx' });
  return publicKey;
}

/**
 * Second step: a client with the next key, once the office has registered it; undefined until then. It is tried with a
 * call that costs nothing. Use it from then on, and ask the office to revoke the old key.
 */
export async function changeOver(settings: Settings): Promise<Gapura | undefined> {
  const next = await openGapura(settings);
  try {
    await next.me();
    return next;
  } catch (error) {
    if (error instanceof GapuraTokenRefused) return undefined;
    throw error;
  }
}
