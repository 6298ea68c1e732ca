/** What may be wrong with a log, by code. */
export const logProblems = {
  batch_missing: 'A batch that others rest on is not there, or records have no batch.',
  chain_broken: 'A batch does not continue the one before it, or its hash does not cover what it holds.',
  record_changed: 'A record is not what was written.',
  record_missing: 'A record is not there.',
  record_added: 'A record was not written with its batch.',
  drop_unproven: 'Records are missing, and the record that is said to have dropped them does not cover exactly those.',
  quota_unequal: 'The hits spent by a right on a day are not its charged records.',
  order_broken: 'The order of the batches has a gap or an overlap, or turns the batches of a writer around.',
  batch_unplaced: 'A batch has no place in the order, although its writer is done or later ones have.',
  leaf_changed: 'A batch holds another leaf than the tree was grown over.',
  tile_changed: 'A stored tile is missing, or is not that of the tree.',
  root_other: 'A signed checkpoint has another root than the tree of its size.',
  signature_wrong: 'A checkpoint was not signed by a key of this log, or says something else than its row.',
  log_rolled_back: 'The log is shorter than a checkpoint of it that was signed.',
  export_malformed: 'A line of an export is not in its form.',
} as const;

export type LogProblemCode = keyof typeof logProblems;

/** What is wrong with the log, and where. */
export interface LogProblem {
  readonly code: LogProblemCode;
  readonly message: string;
}

/** A batch or record as messages name it. */
export function placeOf(writerId: number, batchNo: number, pos?: number): string {
  return `writer ${writerId}, batch ${batchNo}${pos === undefined ? '' : `, record ${pos}`}`;
}
