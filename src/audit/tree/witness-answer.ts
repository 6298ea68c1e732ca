import { MOST_NOTE_BYTES, parseSignatureLines } from './note.ts';
import type { NoteKey } from './note-key.ts';
import { readCount, readText } from './read-text.ts';
import { type Verified, verifySignatures } from './verify-note.ts';

/** The media type of an answer that tells the size which the witness has cosigned last. */
export const SIZE_MEDIA_TYPE = 'text/x.tlog.size';

/** A witness's answer to `add-checkpoint`, as HTTP carries it. */
export interface WitnessResponse {
  readonly status: number;
  /** The header `Content-Type`; empty when there was none. */
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/**
 * What a witness's answer means to the log.
 * - `cosigned`: these cosignatures fit the checkpoint and are of keys that the log knows;
 * - `size_other`: the witness has cosigned `size` last: prove from there, and ask again;
 * - `root_other`: it has cosigned another root at the same size: the log has forked;
 * - `proof_wrong`, `log_unknown`, `signature_untrusted`: it says so;
 * - `unusable`: anything else.
 */
export type WitnessAnswer =
  | { readonly outcome: 'cosigned'; readonly cosignatures: readonly Verified[] }
  | { readonly outcome: 'size_other'; readonly size: number }
  | { readonly outcome: 'root_other' | 'proof_wrong' | 'log_unknown' | 'signature_untrusted' | 'unusable' };

/** Reads a witness's answer about the checkpoint of this text. `keys` are the witness's; signatures of others are ignored. */
export function readWitnessAnswer(response: WitnessResponse, text: string, keys: readonly NoteKey[]): WitnessAnswer {
  if (response.body.length > MOST_NOTE_BYTES) return { outcome: 'unusable' };
  switch (response.status) {
    case 200:
      return readCosigned(response.body, text, keys);
    case 403:
      return { outcome: 'signature_untrusted' };
    case 404:
      return { outcome: 'log_unknown' };
    case 409:
      return readConflict(response);
    case 422:
      return { outcome: 'proof_wrong' };
    default:
      return { outcome: 'unusable' };
  }
}

/** Writes the body of the answer that tells the size which was cosigned last; to be sent as `SIZE_MEDIA_TYPE` with 409. */
export function formatWitnessSize(size: number): string {
  return `${size}\n`;
}

function readCosigned(body: string | Uint8Array, text: string, keys: readonly NoteKey[]): WitnessAnswer {
  const signatures = parseSignatureLines(readText(body) ?? '');
  if ('refusal' in signatures) return { outcome: 'unusable' };
  const witnesses = keys.filter(({ kind }) => kind === 'cosignature');
  const cosignatures = verifySignatures(text, signatures, witnesses);
  return 'refusal' in cosignatures ? { outcome: 'unusable' } : { outcome: 'cosigned', cosignatures };
}

function readConflict({ mediaType, body }: WitnessResponse): WitnessAnswer {
  if (mediaType.split(';')[0]?.trim().toLowerCase() !== SIZE_MEDIA_TYPE) return { outcome: 'root_other' };
  const line = readText(body) ?? '';
  const size = line.endsWith('\n') ? readCount(line.slice(0, -1)) : undefined;
  return size === undefined ? { outcome: 'unusable' } : { outcome: 'size_other', size };
}
