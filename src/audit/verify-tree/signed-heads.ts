import type { Sql } from '../../platform/sql/index.ts';
import type { LogProblem } from '../log-problem.ts';
import { type NoteKey, parseCheckpoint, type TreeHead, verifyNote } from '../tree/index.ts';

/** A tree head that was signed, and which checkpoint says so, as messages name it. */
export interface SignedHead extends TreeHead {
  readonly name: string;
}

/** Reads a checkpoint by the keys of the log; a problem when none of them has signed it. */
export function openHead(note: string, name: string, keys: readonly NoteKey[]): SignedHead | LogProblem {
  const verified = verifyNote(note, keys);
  if ('refusal' in verified) return { code: 'signature_wrong', message: `${name}: ${verified.refusal}` };
  const head = parseCheckpoint(verified.text);
  if ('refusal' in head) return { code: 'signature_wrong', message: `${name}: ${head.refusal}` };
  // A key signs for the log of its name alone.
  const isOwn = verified.verified.some(({ key }) => key.name === head.origin);
  if (!isOwn) return { code: 'signature_wrong', message: `${name}: origin_other` };
  return { size: head.size, root: head.root, name };
}

/** True for what {@link openHead} could open. */
export function isHead(each: SignedHead | LogProblem): each is SignedHead {
  return 'size' in each;
}

const betweenSql = `
SELECT c.size::text, c.root, c.note FROM log_checkpoint c WHERE c.size > $1 AND c.size <= $2 ORDER BY c.size LIMIT 4096`;

/** The stored checkpoints of trees larger than `from` and not larger than `to`, each opened or told what is wrong. */
export async function storedHeads(
  sql: Sql,
  from: number,
  to: number,
  keys: readonly NoteKey[],
): Promise<(SignedHead | LogProblem)[]> {
  const found: (SignedHead | LogProblem)[] = [];
  for (let after = from; ; ) {
    const { rows } = await sql.query<{ size: string; root: Buffer; note: string }>(betweenSql, [after, to]);
    for (const { size, root, note } of rows) {
      const name = `checkpoint of ${size} leaves`;
      const head = openHead(note, name, keys);
      const isAsStored = !isHead(head) || (head.size === Number(size) && head.root.equals(root));
      found.push(isAsStored ? head : { code: 'signature_wrong', message: `${name}: its row says something else` });
    }
    if (rows.length === 0) return found;
    after = Number(rows.at(-1)?.size);
  }
}
