import type { Entry, SharedFields } from './record.ts';

/** Entries of a batch that are alike but for place, time, id, NIK and salt. */
export interface Group {
  readonly shared: SharedFields;
  /** Places of its entries in the batch. */
  readonly positions: number[];
}

/**
 * Groups the entries of a batch by what their records share, so that it is written as text and sent to the database once
 * for all of them. `sealKey`: number of the key that seals their NIKs.
 */
export function groupEntries(entries: readonly Entry[], sealKey: number): readonly Group[] {
  const byResults = new Map<number, (Group & { readonly like: Entry })[]>();
  const groups: Group[] = [];
  entries.forEach((entry, position) => {
    const code = codeOf(entry.results);
    const candidates = byResults.get(code);
    const group = candidates?.find(({ like }) => isAlike(like, entry));
    if (group) {
      group.positions.push(position);
      return;
    }
    const made = { like: entry, shared: sharedFields(entry, sealKey), positions: [position] };
    groups.push(made);
    if (candidates) candidates.push(made);
    else byResults.set(code, [made]);
  });
  return groups;
}

/** A number that most lists of results have for themselves: results tell most entries of one right apart. */
function codeOf(results: readonly number[] = NONE): number {
  let code = results.length;
  for (const result of results) code = (code * 5 + result) % 1_000_003;
  return code;
}

function isAlike(a: Entry, b: Entry): boolean {
  return (
    a.credentialId === b.credentialId &&
    a.rightId === b.rightId &&
    a.institutionId === b.institutionId &&
    a.outcome === b.outcome &&
    a.minor === b.minor &&
    a.charged === b.charged &&
    a.count === b.count &&
    (a.nik === undefined) === (b.nik === undefined) &&
    a.caseRef === b.caseRef &&
    a.officerRef === b.officerRef &&
    a.peer === b.peer &&
    a.day === b.day &&
    a.kind === b.kind &&
    a.method === b.method &&
    a.purpose === b.purpose &&
    isSameList(a.results, b.results) &&
    isSameList(a.elements, b.elements)
  );
}

function isSameList(a: readonly number[] = NONE, b: readonly number[] = NONE): boolean {
  return a === b || (a.length === b.length && a.every((number, i) => number === b[i]));
}

const NONE: readonly never[] = [];

function sharedFields(entry: Entry, sealKey: number): SharedFields {
  return {
    kind: entry.kind,
    institutionId: entry.institutionId ?? null,
    rightId: entry.rightId ?? null,
    credentialId: entry.credentialId ?? null,
    officerRef: wellFormed(entry.officerRef),
    caseRef: wellFormed(entry.caseRef),
    method: entry.method ?? null,
    purpose: entry.purpose ?? null,
    day: entry.day ?? null,
    peer: entry.peer ?? null,
    nikKey: entry.nik === undefined ? null : sealKey,
    elements: entry.elements ?? NONE,
    results: entry.results ?? NONE,
    outcome: entry.outcome,
    charged: entry.charged ?? 0,
    n: entry.count ?? 1,
    minor: entry.minor ?? false,
  };
}

/** Half a surrogate pair is stored as U+FFFD, so it is hashed as that too: the record must fit its hash ever after. */
function wellFormed(text: string | undefined): string | null {
  return text?.toWellFormed() ?? null;
}
