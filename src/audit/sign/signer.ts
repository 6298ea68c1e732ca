import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Clock, isFault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type NoteKey, parseCheckpoint, type ReadTiles, readRoot, type TreeHead, verifyNote } from '../tree/index.ts';
import { lastCheckpoint, sizeOf } from './last-checkpoint.ts';
import { type LogFiles, readIfThere, replaceFile } from './log-files.ts';
import { forgetRetired, readRetiringKey, strangersIn } from './retiring-key.ts';
import { signHead } from './sign-head.ts';
import { listKey, makeSigningKey, readLogKeys, readSigningKey, type SigningKey } from './signing-key.ts';

/**
 * What keeps a log from being signed.
 * - `log_key_missing`: the key's file is not there, or is not what was written;
 * - `log_key_other`: the database's last checkpoint was signed by a key that this installation has never had;
 * - `log_key_replaced`: the key here is not the newest that this log has had: secrets were put back to an earlier day;
 * - `log_rolled_back`: the tree is smaller than one that was signed, or does not begin with it: a restored database;
 * - `log_checkpoint_unreadable`: the checkpoint that was kept outside the database is not what was written.
 */
export const sealingFaults = [
  'log_key_missing',
  'log_key_other',
  'log_key_replaced',
  'log_rolled_back',
  'log_checkpoint_unreadable',
] as const;
export type SealingFault = (typeof sealingFaults)[number];

/** `waiting`: nothing was to be signed yet, or another process signs. */
export type SealingState = 'waiting' | 'signing' | SealingFault;

const storeSql = `
INSERT INTO log_checkpoint (size, root, note, signed_at) VALUES ($1, $2, $3, 'epoch'::timestamptz + $4 * interval '1 ms')
ON CONFLICT (size) DO NOTHING`;

/** What a signer works with. */
export interface SignerParts {
  readonly sql: Sql;
  readonly tiles: ReadTiles;
  readonly files: LogFiles;
  readonly clock: Clock;
  /** Name of the log when it has none yet; afterwards its key's file says it. */
  readonly origin: string;
}

/**
 * Signs the tree's root as a checkpoint, unless it would contradict one that was signed before. The last one is kept
 * outside the database too, so that a database which is put back to an earlier day cannot be signed as if nothing was.
 */
export class LogSigner {
  readonly #parts: SignerParts;
  #state: SealingState = 'waiting';
  #last: { readonly note: string; readonly size: number; readonly keyText: string } | undefined;

  constructor(parts: SignerParts) {
    this.#parts = parts;
  }

  get state(): SealingState {
    return this.#state;
  }

  /** False when the last try was refused. */
  get maySign(): boolean {
    return this.#state === 'waiting' || this.#state === 'signing';
  }

  /** Forgets what was looked at: whoever takes over the tree looks at everything again. */
  beginAnew(): void {
    this.#last = undefined;
  }

  /** Signs, stores and keeps a checkpoint of this tree, which is committed; does nothing when it has one already. */
  async sign(head: TreeHead): Promise<SealingState> {
    try {
      const key = await this.#key();
      this.#state = key ? await this.#signWith(key, head) : 'log_key_missing';
    } catch (error) {
      if (!isFault(error, 'log_key_missing')) throw error;
      this.#state = 'log_key_missing';
    }
    return this.#state;
  }

  async #signWith(key: SigningKey, head: TreeHead): Promise<SealingState> {
    if (this.#last?.size === head.size && this.#last.keyText === key.text) return 'signing';
    const { sql, files, clock } = this.#parts;
    const known = await readLogKeys(files);
    if (known.at(-1)?.id !== key.key.id) return this.#signReplaced(key, head);
    const stored = await lastCheckpoint(sql);
    if (stored !== undefined && strangersIn(stored, key.key, known).length > 0) return 'log_key_other';
    const storedFault = await this.#contradiction(stored, head, known, 'log_key_other');
    const kept = await readIfThere(files.checkpoint);
    const fault = storedFault ?? (await this.#contradiction(kept, head, known, 'log_checkpoint_unreadable'));
    if (fault) return fault;
    const retiring = await readRetiringKey(files, key.key, stored);
    await forgetRetired(files, key.key, stored);
    const keys: [SigningKey, ...SigningKey[]] = retiring ? [retiring, key] : [key];
    const note = sizeOf(stored) === head.size && stored !== undefined ? stored : signHead(keys, head);
    await sql.query(storeSql, [head.size, head.root, note, clock.now()]);
    await mkdir(path.dirname(files.checkpoint), { recursive: true });
    if (kept !== note) await replaceFile(files.checkpoint, note);
    await forgetRetired(files, key.key, note);
    this.#last = { note, size: head.size, keyText: key.text };
    return 'signing';
  }

  /** Read a moment before it was rotated, the key is not the one that is there now; otherwise it was put back. */
  async #signReplaced(old: SigningKey, head: TreeHead): Promise<SealingState> {
    const key = await this.#key();
    return key && key.text !== old.text ? this.#signWith(key, head) : 'log_key_replaced';
  }

  /** Why a tree may not be signed after this checkpoint; the one that was signed here last has been looked at already. */
  async #contradiction(
    note: string | undefined,
    head: TreeHead,
    known: readonly NoteKey[],
    unknown: SealingFault,
  ): Promise<SealingFault | undefined> {
    if (note === undefined || (note === this.#last?.note && head.size > this.#last.size)) return undefined;
    const verified = verifyNote(note, known);
    const before = 'refusal' in verified ? verified : parseCheckpoint(verified.text);
    if ('refusal' in before) return unknown;
    if (before.size > head.size) return 'log_rolled_back';
    const root = before.size === head.size ? head.root : await readRoot(this.#parts.tiles, before.size);
    return root.equals(before.root) ? undefined : 'log_rolled_back';
  }

  /** The key of this moment: a new origin may have begun. The very first one is made here, and never a second. */
  async #key(): Promise<SigningKey | undefined> {
    const { files, sql, origin } = this.#parts;
    const key = await readSigningKey(files);
    if (key) {
      if (key.text !== this.#last?.keyText) await listKey(files, key.key);
      return key;
    }
    const isNew = (await readLogKeys(files)).length === 0 && (await lastCheckpoint(sql)) === undefined;
    return isNew ? makeSigningKey(files, origin) : undefined;
  }
}
