import type { AccessRecord } from './record.ts';

/** Records of a batch that are alike but for place, time, id, NIK and salt. */
interface Group {
  readonly like: AccessRecord;
  readonly members: AccessRecord[];
}

/**
 * The records of a batch as parameters of the log statement: what many of them share is sent once, with how many they
 * are, and what each has of its own as arrays in that order. Sending every field of every record cost the database twice
 * and this process seven times as much: 22 against 10 microseconds a record in batches of 2,000.
 */
export function recordValues(records: readonly AccessRecord[]): unknown[] {
  const groups = groupAlike(records);
  const ordered = groups.flatMap(({ members }) => members);
  const shared = <Key extends keyof AccessRecord>(key: Key) => groups.map(({ like }) => like[key]);
  let last = 0;
  return [
    shared('kind'),
    shared('institutionId'),
    shared('rightId'),
    shared('credentialId'),
    shared('officerRef'),
    shared('caseRef'),
    shared('method'),
    shared('purpose'),
    shared('day'),
    shared('peer'),
    shared('nikKey'),
    groups.map(({ like }) => `{${like.elements.join(',')}}`),
    groups.map(({ like }) => `{${like.results.join(',')}}`),
    shared('outcome'),
    shared('charged'),
    shared('n'),
    shared('minor'),
    groups.map(({ members }) => members.length),
    groups.map(({ members }) => {
      last += members.length;
      return last;
    }),
    literal(ordered, 'pos'),
    literal(ordered, 'at'),
    literal(ordered, 'requestId'),
  ];
}

/** The text of an array of numbers or UUIDs; the driver would look at each for what needs quotes. */
function literal(records: readonly AccessRecord[], key: 'pos' | 'at' | 'requestId'): string {
  return `{${records.map((record) => record[key]).join(',')}}`;
}

function groupAlike(records: readonly AccessRecord[]): Group[] {
  const groups = new Map<string, Group>();
  for (const record of records) {
    const key = sharedText(record);
    const group = groups.get(key);
    if (group) group.members.push(record);
    else groups.set(key, { like: record, members: [record] });
  }
  return [...groups.values()];
}

/** The same text for records that share everything but what is their own. U+001F is in none of these but two, which come last. */
function sharedText(r: AccessRecord): string {
  const known = `${r.kind}\u001f${r.institutionId}\u001f${r.rightId}\u001f${r.credentialId}\u001f${r.method}\u001f${r.purpose}\u001f${r.day}`;
  const found = `${r.peer}\u001f${r.nikKey}\u001f${r.elements}\u001f${r.results}\u001f${r.outcome}\u001f${r.charged}\u001f${r.n}\u001f${r.minor}`;
  return `${known}\u001f${found}\u001f${JSON.stringify([r.officerRef, r.caseRef])}`;
}
