import { decodeText, foldKeys, isPlainObject, parseJson } from '../platform/lossless-json/index.ts';
import { type PushError, type PushReason, pushError, reportInto } from './push-errors.ts';
import { type PushRow, readPushRow } from './read-push-row.ts';
import { readPushText } from './read-push-text.ts';

/** Five thousand rows of the usual 200 bytes are 1 MB; this is twice as much. */
export const maxPushBytes = 2 * 1024 * 1024;
/** A token belongs to one institution; a few entries of it in one body do no harm. */
export const maxPushInstitutions = 10;
/** Good rows of all entries together: what one transaction stores well within a request's time. */
export const maxPushRows = 5000;

/** The data balikan of one entry of the body. */
export interface FeedbackPush {
  readonly idLembaga: string;
  /** '' when absent: the token says who it is. */
  readonly namaLembaga: string;
  readonly rows: readonly PushRow[];
}

/** A push that can be stored as a whole, or everything that is wrong with it: nothing is stored by halves. */
export type FeedbackReading = { readonly pushes: readonly FeedbackPush[] } | { readonly errors: readonly PushError[] };

/**
 * Reads a push of data balikan, `[{"id_lembaga":"..","nama_lembaga":"..","data":[{"NIK":"..","param":[..]}]}]`, keys
 * of the frame in any case, numbers without loss.
 *
 * Limits: 2 MiB, 10 entries, 5,000 NIKs a call, 50 values a NIK, 64 characters a key, 500 a value.
 *
 * @returns the pushes, or the first hundred errors, each with its place, reason and remedy.
 */
export function readFeedbackPush(bytes: Buffer): FeedbackReading {
  const entries = readFrame(bytes);
  if (typeof entries === 'string') return { errors: [pushError(entries, '')] };
  const errors: PushError[] = [];
  const pushes = entries.map((entry, place) => readEntry(entry, `/${place}`, errors));
  const rows = pushes.reduce((sum, push) => sum + push.rows.length, 0);
  if (rows > maxPushRows) return { errors: [pushError('too_many_rows', '')] };
  return errors.length > 0 ? { errors } : { pushes };
}

/** The entries of the body, or why it has none that can be read. */
function readFrame(bytes: Buffer): readonly unknown[] | PushReason {
  if (bytes.length > maxPushBytes) return 'body_too_long';
  const text = decodeText(bytes);
  if (text === undefined) return 'not_utf8';
  const parsed = parseJson(text);
  if (parsed === undefined) return 'json_malformed';
  if (!Array.isArray(parsed) || parsed.length === 0) return 'not_a_list';
  return parsed.length > maxPushInstitutions ? 'too_many_institutions' : parsed;
}

function readEntry(entry: unknown, pointer: string, errors: PushError[]): FeedbackPush {
  const report = reportInto(errors, pointer);
  if (!isPlainObject(entry)) report('not_an_object');
  const fields = foldKeys(isPlainObject(entry) ? entry : {});
  const idLembaga = readPushText(fields.get('ID_LEMBAGA'), '/id_lembaga', report);
  if (idLembaga === '') report('missing', '/id_lembaga');
  const namaLembaga = readPushText(fields.get('NAMA_LEMBAGA'), '/nama_lembaga', report) ?? '';
  const rows = readRows(fields.get('DATA'), `${pointer}/data`, errors);
  return { idLembaga: idLembaga ?? '', namaLembaga, rows };
}

function readRows(data: unknown, pointer: string, errors: PushError[]): PushRow[] {
  if (!Array.isArray(data) || data.length === 0) {
    reportInto(errors, pointer)('not_a_list');
    return [];
  }
  return data
    .map((row: unknown, index) => readPushRow(row, reportInto(errors, `${pointer}/${index}`, index)))
    .filter((row) => row !== undefined);
}
