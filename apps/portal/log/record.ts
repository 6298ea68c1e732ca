/** What a page shows of a record and its canonical text says too, by the same names as the API has. */
export interface ShownRecord {
  readonly requestId: string;
  /** An instant, ISO 8601. */
  readonly at: string;
  readonly kind: string;
  readonly outcome: string;
  readonly institutionId: string | null;
  readonly rightId: string | null;
  readonly officerRef: string | null;
  readonly method: string | null;
  readonly purpose: string | null;
  readonly charged: number;
  readonly count: number;
  readonly minor: boolean;
}

/** What a record was hashed as. */
export type RecordedFields = ShownRecord;

/** Versions of the canonical text; from the second on the mark of a minor stands behind the salt. */
const VERSIONS = [1, 2, 3];

/** Reads the canonical text of a record, whose fields stand at fixed places (docs/log.md); undefined when it is none. */
export function readRecord(text: string): RecordedFields | undefined {
  const fields = parseArray(text);
  if (!fields || !VERSIONS.includes(fields[0] as number) || typeof fields[5] !== 'number') return undefined;
  // Another spelling of the same fields has another hash.
  if (JSON.stringify(fields) !== text) return undefined;
  const at = (place: number) => fields[place] as string | null;
  return {
    requestId: `${fields[24]}`,
    at: new Date(fields[5]).toISOString(),
    kind: `${fields[6]}`,
    outcome: `${fields[21]}`,
    ...{ institutionId: at(7), rightId: at(8), officerRef: at(10), method: at(12), purpose: at(13) },
    charged: Number(fields[22]),
    count: Number(fields[23]),
    minor: fields[26] === true,
  };
}

function parseArray(text: string): unknown[] | undefined {
  try {
    const fields: unknown = JSON.parse(text);
    return Array.isArray(fields) ? fields : undefined;
  } catch {
    return undefined;
  }
}

/** True when a page shows what was recorded. What institutions wrote and looks like a NIK is starred on pages. */
export function showsWhatWasRecorded(shown: ShownRecord, recorded: RecordedFields): boolean {
  return (Object.keys(recorded) as (keyof RecordedFields)[]).every((field) => {
    const value = recorded[field];
    return shown[field] === value || (typeof value === 'string' && shown[field] === starred(value));
  });
}

function starred(text: string): string {
  return text.replace(/\d(?:[\s.-]?\d){15}/g, '***');
}
