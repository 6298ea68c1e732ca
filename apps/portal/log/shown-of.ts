import type { LoggedRecord } from './queries.ts';
import type { ShownRecord } from './record.ts';

/** What the page shows of a record, as its proof is held against it. */
export function shownOf({ institution, right, officer, ...record }: LoggedRecord): ShownRecord {
  const { requestId, at, kind, outcome, method, purpose, charged, count, minor } = record;
  return {
    ...{ requestId, at, kind, outcome, method, purpose, charged, count, minor },
    institutionId: institution?.institutionId ?? null,
    rightId: right?.rightId ?? null,
    officerRef: officer?.ref ?? null,
  };
}
