/** Why a text of the log's (a note, a checkpoint, a key, a witness's request) was not taken. */
export const logTextRefusals = {
  too_long: 'The text is longer, or has more signatures, than is read.',
  text_malformed: 'The text is not UTF-8, or has control characters other than the end of a line.',
  note_malformed: 'There is no text, blank line and signatures, each ended by the end of a line.',
  signature_malformed: 'A signature line is not a dash, a key name and a signature in base64.',
  signature_wrong: 'A signature of a known key does not fit the text.',
  signature_missing: 'None of the known keys has signed the text.',
  checkpoint_malformed: 'The text is not origin, size, root and extension lines.',
  origin_other: 'The checkpoint is one of another log.',
  key_malformed: 'The key is not a name, a key id that fits it, and a key in base64.',
  key_unsupported: 'The key is not an Ed25519 key for notes or for cosignatures.',
  request_malformed: 'The request is not an old size, at most 63 hashes, a blank line and a checkpoint.',
} as const;

export type LogTextRefusal = keyof typeof logTextRefusals;

/** An expected outcome of reading a text that comes from outside. */
export interface Refused {
  readonly refusal: LogTextRefusal;
}
