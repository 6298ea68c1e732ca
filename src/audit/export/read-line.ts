import { hashLeaf } from '../tree/index.ts';

/** Writer, batch and position of a record. */
export type Place = readonly [number, number, number];

/** A line of an export. `sealed`: the leaf that the tree was grown over; undefined where nobody knows. */
export type ExportLine =
  | { readonly kind: 'record'; readonly sealed: Buffer; readonly place: Place }
  | {
      readonly kind: 'other';
      readonly sealed: Buffer | undefined;
      readonly place: Place | undefined;
      readonly isThere: boolean;
    }
  | { readonly kind: 'extra'; readonly place: Place };

/** Reads a line; undefined when it is not in its form. */
export function readLine(text: string): ExportLine | undefined {
  const value = parse(text);
  if (Array.isArray(value)) {
    const place = placeIn(value);
    return place && { kind: 'record', sealed: hashLeaf(Buffer.from(text)), place };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { leaf, place, record, extra } = value as Record<string, unknown>;
  if (Array.isArray(extra)) {
    const at = placeIn(extra);
    return at && { kind: 'extra', place: at };
  }
  const sealed = typeof leaf === 'string' && /^[0-9a-f]{64}$/.test(leaf) ? Buffer.from(leaf, 'hex') : undefined;
  if (leaf !== null && !sealed) return undefined;
  return { kind: 'other', sealed, place: readPlace(place), isThere: record !== null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
