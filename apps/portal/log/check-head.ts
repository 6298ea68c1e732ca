import { beginsWith, type TreeHead } from './consistency.ts';
import { type Checkpoint, type Note, type NoteKey, parseCheckpoint, parseNote, parseNoteKey } from './note.ts';
import { no, ok, type ProofStep, rest } from './proof-step.ts';
import { canCheck, signedBy } from './signature.ts';
import { proveFromTiles, type ReadTile } from './tiles.ts';

/** What a head of the log is checked with. */
export interface HeadParts<Seen extends TreeHead> {
  /** The signed note, as the server answered it. */
  readonly checkpoint: string;
  /** Public keys of the log as texts. */
  readonly keys: readonly string[];
  /** The trees that this browser has seen signed, the smallest first. */
  readonly seen: readonly Seen[];
  readonly readTile: ReadTile;
}

/** A head as it was checked; undefined where the note cannot be read. */
export interface CheckedHead<Seen extends TreeHead> {
  readonly head: Checkpoint | undefined;
  readonly steps: readonly ProofStep[];
  /** Each tree that was seen before, with how this one goes with it. */
  readonly earlier: readonly { readonly seen: Seen; readonly step: ProofStep }[];
}

/** Checks in this browser that a key of the log has signed a head, and that the log was only added to since each that it saw. */
export async function checkHead<Seen extends TreeHead>(parts: HeadParts<Seen>): Promise<CheckedHead<Seen>> {
  const { checkpoint, keys, seen, readTile } = parts;
  const note = parseNote(checkpoint);
  const head = note && parseCheckpoint(note.text);
  if (!(await canCheck())) return { head, steps: [rest('signature', 'browser_cannot')], earlier: [] };
  const signature = await checkSignature(note, head, keys);
  if (!head || signature.outcome !== 'ok') {
    return { head, steps: [signature, rest('consistency', 'not_reached')], earlier: [] };
  }
  const earlier = await Promise.all(
    seen.map(async (one) => ({ seen: one, step: await checkHistory(head, one, readTile) })),
  );
  const worst = earlier.find(({ step }) => step.outcome !== 'ok') ?? earlier.at(-1);
  return { head, steps: [signature, worst?.step ?? rest('consistency', 'seen_first')], earlier };
}

/** A key is of the log that the checkpoint names, and of no other. */
export async function checkSignature(note: Note | undefined, head: Checkpoint | undefined, texts: readonly string[]) {
  if (!note || !head) return no('signature', 'checkpoint_malformed');
  const keys = await Promise.all(texts.map(parseNoteKey));
  const known = keys.filter((key): key is NoteKey => key?.name === head.origin);
  const signed = await signedBy(note, known);
  if (signed === 'yes') return ok('signature', 'signed');
  return no('signature', signed === 'wrong' ? 'signature_wrong' : 'key_unknown');
}

/** Holds the log against what was seen of it before, whichever of the two is longer. */
export async function checkHistory(head: TreeHead, seen: TreeHead | undefined, readTile: ReadTile): Promise<ProofStep> {
  if (!seen) return rest('consistency', 'seen_first');
  const [older, newer] = seen.size <= head.size ? [seen, head] : [head, seen];
  try {
    const proof = await proveFromTiles(older.size, newer.size, readTile);
    if (!proof) return no('consistency', 'hashes_missing');
    if (!(await beginsWith(older, newer, proof))) return no('consistency', 'history_changed');
  } catch {
    return rest('consistency', 'hashes_unreachable');
  }
  if (older.size === newer.size) return ok('consistency', 'seen_same');
  return ok('consistency', older === seen ? 'grown' : 'seen_newer');
}
