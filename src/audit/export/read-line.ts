import { hashLeaf } from '../tree/index.ts';

/** Writer, batch and position of a record. */
export type Place = readonly [number, number, number];

/**
 * A line of an export. `sealed`: the leaf that the tree was grown over; undefined where nobody knows. `by`: the leaf of the
 * record that dropped it. `drops`: what a retention record says.
 */
export type ExportLine =
  | {
      readonly kind: 'record';
      readonly sealed: Buffer;
      readonly place: Place;
      readonly drops: SaidDropped | undefined;
    }
  | {
      readonly kind: 'other';
      readonly sealed: Buffer | undefined;
      readonly place: Place | undefined;
      readonly isThere: boolean;
    }
  | { readonly kind: 'dropped'; readonly sealed: Buffer; readonly place: Place | undefined; readonly by: number }
  | { readonly kind: 'extra'; readonly place: Place };

/** What a retention record says that it dropped. */
export interface SaidDropped {
  readonly month: string;
  readonly records: number;
  readonly root: string;
  readonly officer: string;
  readonly reason: string;
}

/** Reads a line; undefined when it is not in its form. */
export function readLine(text: string): ExportLine | undefined {
  const value = parse(text);
  if (Array.isArray(value)) {
    const place = placeIn(value);
    return place && { kind: 'record', sealed: hashLeaf(Buffer.from(text)), place, drops: dropsOf(value) };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { leaf, place, record, extra, dropped: by } = value as Record<string, unknown>;
  if (Array.isArray(extra)) {
    const at = placeIn(extra);
    return at && { kind: 'extra', place: at };
  }
  const sealed = typeof leaf === 'string' && /^[0-9a-f]{64}$/.test(leaf) ? Buffer.from(leaf, 'hex') : undefined;
  if (leaf !== null && !sealed) return undefined;
  if (typeof by === 'number' && sealed) return { kind: 'dropped', sealed, place: readPlace(place), by };
  return { kind: 'other', sealed, place: readPlace(place), isThere: record !== null && record !== undefined };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A retention record has its month, the number of records and their root in places 14, 23 and 27 (docs/log.md). */
function dropsOf(fields: readonly unknown[]): SaidDropped | undefined {
  const [month, records, root] = [fields[14], fields[23], fields[27]];
  if (fields[6] !== 'retention' || typeof root !== 'string') return undefined;
  return {
    month: String(month),
    records: Number(records),
    root,
    officer: String(fields[10]),
    reason: String(fields[11]),
  };
}

/** A canonical record has its version, its month, and then its place. */
function placeIn(fields: readonly unknown[]): Place | undefined {
  return readPlace(fields.slice(2, 5));
}

function readPlace(value: unknown): Place | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [writer, batch, pos] = value.map(Number);
  return [writer, batch, pos].every(Number.isSafeInteger) ? (value as unknown as Place) : undefined;
}
