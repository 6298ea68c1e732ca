import type { Sql } from '../../platform/sql/index.ts';
import { tilesIn } from '../sequence/index.ts';
import {
  formatAddCheckpoint,
  formatSignatureLines,
  parseNote,
  proveConsistency,
  readWitnessAnswer,
  type WitnessAnswer,
} from '../tree/index.ts';
import type { Witness } from './witness.ts';

/** Milliseconds that a witness has to answer. */
const ANSWER_MS = 5_000;

const newestSql = `
SELECT c.size::text, c.note, (SELECT max(s.size)::text FROM log_cosignature s WHERE s.witness = $1) AS cosigned
FROM log_checkpoint c ORDER BY c.size DESC LIMIT 1`;

const keepSql = `
INSERT INTO log_cosignature (size, witness, line) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

/**
 * Asks a witness to cosign the newest checkpoint (C2SP tlog-witness, `add-checkpoint`) and keeps its cosignature. One
 * that has another size in mind than we remember, as after a new origin, is proven to from there. Undefined when there is
 * nothing that it has not cosigned.
 */
export async function askWitness(sql: Sql, { key, url }: Witness): Promise<WitnessAnswer | undefined> {
  const { rows } = await sql.query<{ size: string; note: string; cosigned: string | null }>(newestSql, [key.name]);
  const [newest] = rows;
  const size = Number(newest?.size ?? 0);
  const known = Number(newest?.cosigned ?? 0);
  const note = newest && parseNote(newest.note);
  if (!newest || !note || 'refusal' in note || known === size) return undefined;
  const ask = async (oldSize: number) => {
    const proof = await proveConsistency(tilesIn(sql), oldSize, size);
    const body = formatAddCheckpoint({ oldSize, proof, note: newest.note });
    const response = await fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const mediaType = response.headers.get('content-type') ?? '';
    return readWitnessAnswer({ status: response.status, mediaType, body: await response.text() }, note.text, [key]);
  };
  let answer = await ask(known);
  if (answer.outcome === 'size_other' && answer.size <= size) answer = await ask(answer.size);
  if (answer.outcome === 'cosigned') {
    const line = formatSignatureLines(answer.cosignatures.map(({ signature }) => signature));
    await sql.query(keepSql, [size, key.name, line]);
  }
  return answer;
}
