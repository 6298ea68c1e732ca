import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../kernel/index.ts';
import { type Administration, administer } from '../administer.ts';
import { type LogFiles, readIfThere, replaceFile } from './log-files.ts';
import { retiredFile } from './retiring-key.ts';
import { listKey, newSigningKey, readLogKeys, type SigningKey } from './signing-key.ts';

/**
 * Begins a new origin of the log with a key of its own, because the old one cannot be continued: what was signed last is
 * no longer in the database. The act is recorded with the officer and the reason; the old checkpoint and key stay beside
 * the new ones, as what can be held against the log. Answers the new origin.
 */
export async function beginOrigin(
  administration: Administration,
  files: LogFiles,
  { reason }: { readonly reason: string },
): Promise<string> {
  const before = (await readLogKeys(files)).at(-1);
  if (!before) {
    const remedy = 'Start the server: it makes the first origin by itself.';
    throw new Fault('not_found', 'This log has no origin yet.', { remedy });
  }
  const next = newSigningKey(nextOrigin(before.name));
  await administer(administration, async (_tx, tell) => {
    tell('log.origin_begun', { reason: `${next.origin}: ${reason}` });
  });
  await replaceKey(files, before.id, next);
  return next.origin;
}

/** A server that runs meanwhile refuses to sign until the last step. */
async function replaceKey(files: LogFiles, oldId: string, next: SigningKey): Promise<void> {
  const old = await readIfThere(files.signer);
  await mkdir(path.dirname(files.signer), { recursive: true, mode: 0o700 });
  if (old !== undefined) await replaceFile(retiredFile(files, oldId), old, 0o600);
  await replaceFile(files.signer, next.text, 0o600);
  await listKey(files, next.key);
  if ((await readIfThere(files.checkpoint)) !== undefined) {
    await rename(files.checkpoint, `${files.checkpoint}-${oldId}`);
  }
}

/** `a/log` is followed by `a/log/2`, and that by `a/log/3`. */
function nextOrigin(origin: string): string {
  const [, base = origin, number = '1'] = /^(.+)\/(\d+)$/.exec(origin) ?? [];
  return `${base}/${Number(number) + 1}`;
}
