/**
 * What is checked of a record, in this order:
 * - `receipt`: it can be read, and names the record that was asked for;
 * - `record`: what the page shows is what the receipt's record says;
 * - `inclusion`: the record's hash leads to the root that the checkpoint states;
 * - `signature`: a key of the log has signed that checkpoint;
 * - `consistency`: the log begins with what this browser saw of it before.
 */
export type StepName = 'receipt' | 'record' | 'inclusion' | 'signature' | 'consistency';

/** How a step went: `rest` where it could not be made, or there was nothing to check yet. */
export type StepOutcome = 'ok' | 'no' | 'rest';

/** Why a step went as it did; `proof-words.ts` has it in words. */
export type StepDetail =
  | 'receipt_read'
  | 'receipt_malformed'
  | 'record_other'
  | 'record_unreadable'
  | 'shown_is_recorded'
  | 'shown_differs'
  | 'in_tree'
  | 'not_in_tree'
  | 'checkpoint_malformed'
  | 'size_other'
  | 'signed'
  | 'signature_wrong'
  | 'key_unknown'
  | 'seen_first'
  | 'seen_same'
  | 'grown'
  | 'seen_newer'
  | 'history_changed'
  | 'hashes_missing'
  | 'hashes_unreachable'
  | 'not_reached'
  | 'browser_cannot';

/** One step with its result, as a page draws it. */
export interface ProofStep {
  readonly name: StepName;
  readonly outcome: StepOutcome;
  readonly detail: StepDetail;
}

/** A step that went well. */
export const ok = (name: StepName, detail: StepDetail): ProofStep => ({ name, outcome: 'ok', detail });

/** A step that found something wrong. */
export const no = (name: StepName, detail: StepDetail): ProofStep => ({ name, outcome: 'no', detail });

/** A step that says nothing. */
export const rest = (name: StepName, detail: StepDetail): ProofStep => ({ name, outcome: 'rest', detail });
