import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { type Administration, administer } from '../administer.ts';
import { formatNoteKey, type NoteKey } from '../tree/index.ts';
import { lastCheckpoint } from './last-checkpoint.ts';
import { type LogFiles, readIfThere, replaceFile } from './log-files.ts';
import { readRetiringKey, retiredFile } from './retiring-key.ts';
import {
  listKey,
  newSigningKey,
  parseSigningKey,
  readLogKeys,
  readSigningKey,
  type SigningKey,
} from './signing-key.ts';

/** Advisory lock: two officers take turns, and the second one's key follows the first one's. */
const takeTurnsSql = 'SELECT pg_advisory_xact_lock(471005, 0)';

/**
 * Gives the log another key that signs it, under the same name: the tree goes on. The next checkpoint is signed by both
 * keys, all later ones by the new one. The act is recorded with the new public key, so a holder of the old one finds it in
 * the log that the old one vouches for. Whoever is killed at any step can call it again: the same new key is taken up.
 * Throws `not_found` where there is no log yet, `conflict` where the key here is not the newest, or the one before it
 * still has to sign. Answers the new public key.
 */
export function rotateSigner(
  administration: Administration,
  files: LogFiles,
  { reason }: { readonly reason: string },
): Promise<NoteKey> {
  return inTransaction(administration.pool, async (turn) => {
    await turn.query(takeTurnsSql);
    const current = await readCurrent(administration, files);
    const next = await readNext(files, current.origin);
    await administer(administration, async (_tx, tell) => {
      tell('log.signer_rotated', { reason: `${formatNoteKey(next.key)}: ${reason}` });
    });
    await replaceSigner(files, current, next);
    return next.key;
  });
}

async function readCurrent({ pool }: Administration, files: LogFiles): Promise<SigningKey> {
  const current = await readSigningKey(files);
  if (!current) {
    const remedy = 'Start the server: it makes the first key by itself.';
    throw new Fault('not_found', 'There is no key that signs this log.', { remedy });
  }
  // Whoever was killed just before listing it leaves that to us.
  await listKey(files, current.key);
  if ((await readLogKeys(files)).at(-1)?.id !== current.key.id) {
    const remedy = 'Put the newest secrets back.';
    throw new Fault('conflict', 'The key here was replaced by another one already.', { remedy });
  }
  if (await readRetiringKey(files, current.key, await lastCheckpoint(pool))) {
    const remedy = 'Let a server sign, and call this again.';
    throw new Fault('conflict', 'The key before this one has yet to sign its last checkpoint.', { remedy });
  }
  return current;
}

/** The key that follows lies beside the other before anybody is told of it: what the log names can always be used. */
async function readNext(files: LogFiles, origin: string): Promise<SigningKey> {
  const file = nextFile(files);
  const begun = await readIfThere(file);
  const key = begun === undefined ? undefined : parseSigningKey(begun);
  // One that is listed was put in place already, by somebody who was killed just before taking its file away.
  const isUsed = (await readLogKeys(files)).some(({ id }) => id === key?.key.id);
  if (key?.origin === origin && !isUsed) return key;
  const next = newSigningKey(origin);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await replaceFile(file, next.text, 0o600);
  return next;
}

/** In this order: a server that signs meanwhile lists the key that it finds, and never signs with one that is listed as old. */
async function replaceSigner(files: LogFiles, old: SigningKey, next: SigningKey): Promise<void> {
  await replaceFile(retiredFile(files, old.key.id), old.text, 0o600);
  await replaceFile(files.signer, next.text, 0o600);
  await listKey(files, next.key);
  await rm(nextFile(files), { force: true });
}

function nextFile({ signer }: LogFiles): string {
  return signer.replace(/\.pem$/, '-next.pem');
}
