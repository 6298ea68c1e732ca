import { seal, unseal } from '../../audit/index.ts';
import type { Outcome } from '../outcome.ts';
import type { ElementVerdict } from '../verdict.ts';

/**
 * A row that waits to be asked: line of the file as a person counts them, the NIK (empty when it cannot be read), the
 * damage (empty when there is none), and the cells as they were read.
 */
export type InputRow = readonly [line: number, nik: string, damage: string, cells: readonly string[]];

/** A verdict as it is kept: match, score, reason; its element is that of the place among the job's answered elements. */
export type KeptVerdict = readonly [match: 0 | 1, score: number, reason: ElementVerdict['reason']];

/**
 * A row's answer as it is kept: line, id of its record, outcome, damage, elements and their verdicts (null where every
 * one is identical), and the cells, for rows that somebody will want to mend.
 */
export type OutputRow = readonly [
  line: number,
  id: string,
  outcome: Outcome,
  damage: string,
  elements: readonly number[],
  verdicts: readonly KeptVerdict[] | null,
  cells: readonly string[] | null,
];

/** Rows as sealed bytes for the database. */
export function sealRows(key: Buffer, rows: readonly (InputRow | OutputRow)[]): Buffer {
  return seal(key, JSON.stringify(rows));
}

/** Opens what {@link sealRows} sealed of rows that wait. */
export function openInput(key: Buffer, sealed: Buffer): InputRow[] {
  return JSON.parse(unseal(key, sealed).toString());
}

/** Opens what {@link sealRows} sealed of answers. */
export function openOutput(key: Buffer, sealed: Buffer): OutputRow[] {
  return JSON.parse(unseal(key, sealed).toString());
}
