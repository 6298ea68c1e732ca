import { elementResults } from '../../audit/index.ts';
import { elements } from '../../reference/index.ts';
import { meaningOf } from '../meaning.ts';
import type { FoundRecord } from '../record-row.ts';
import type { ShownRecord } from '../show-record.ts';

const byNumber = new Map(elements.map((element) => [element.no, element]));
const resultNames = new Map(Object.entries(elementResults).map(([name, number]) => [number as number, name]));

/** A record in a list: who, when, under what, and how it ended. */
export function viewRecord(record: FoundRecord) {
  const { requestId, leafIndex, at, kind, outcome, institution, right, officer } = record;
  const { method, purpose, charged, count, aboutPerson, minor } = record;
  const who = { institution, right, officer };
  const how = { method, purpose, charged, count, aboutPerson, minor };
  return { requestId, leafIndex, at, kind, outcome, meaning: meaningOf(outcome), ...who, ...how };
}

/** A record by itself, with its case and each element by name; values are nowhere in the log. */
export function viewShown(record: ShownRecord) {
  const { credential, caseRef, day, peer, takenBack, receipt } = record;
  return { ...viewRecord(record), credential, caseRef, day, peer, elements: comparedIn(record), takenBack, receipt };
}

function comparedIn({ elements: numbers, results }: FoundRecord) {
  return numbers.map((no, i) => {
    const element = byNumber.get(no);
    const result = resultNames.get(results[i] ?? -1);
    return { element: element?.name ?? `${no}`, label: element?.labelId ?? `${no}`, result };
  });
}
