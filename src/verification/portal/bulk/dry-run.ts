import { type LiveRight, quotaOn } from '../../../access/index.ts';
import { dayAt, type TimeZone } from '../../../kernel/index.ts';
import type { RowFault } from '../../bulk/index.ts';
import {
  type BulkJob,
  costOf,
  FIRST_ROW,
  listFaults,
  parsePlace,
  progressOf,
  rowFaults,
  tellPlace,
} from '../../bulk/index.ts';
import { type BulkDesk, quotaOf } from '../../native/index.ts';
import type { PortalDoorParts } from '../portal-parts.ts';
import type { DryRunView, RowPaging } from './row-schemas.ts';

/** What a checked job would cost under its right, and which of its rows will not be asked and why. Asks nothing. */
export async function dryRun(
  job: BulkJob,
  { right, zone }: { readonly right: LiveRight; readonly zone: TimeZone },
  { limit = '50', after }: RowPaging,
  desk: BulkDesk,
  { gates: [gate], clock }: Pick<PortalDoorParts, 'gates' | 'clock'>,
): Promise<DryRunView> {
  const [now, today] = [clock.business(), dayAt(clock.business(), zone)];
  const left = (await gate.left(right.rightId, today)) ?? quotaOn(right, today);
  const quota = quotaOf(right, today, left, now, zone);
  const { rows } = await progressOf(desk.sql, job.jobId);
  const cost = costOf(job, rows);
  const granted = right.granted.map(({ name }) => name);
  const page = { from: after === undefined ? FIRST_ROW : parsePlace(after), limit: Number(limit) };
  const faulty = await listFaults(desk, job, granted, page);
  return {
    ...{ rows, cost, quota },
    further: furtherDays(cost - left, quotaOn(right, today)),
    faults: Object.entries(job.damages).map(([code, count]) => ({ ...told(code as RowFault), count })),
    faultyRows: faulty.rows.map(({ line, fault }) => ({ line, ...told(fault) })),
    next: faulty.next && tellPlace(faulty.next),
  };
}

function furtherDays(missing: number, aDay: number): number | null {
  if (missing <= 0) return 0;
  return aDay === 0 ? null : Math.ceil(missing / aDay);
}

function told(code: RowFault) {
  const { reason, remedy } = rowFaults[code];
  return { code, reason: { ...reason }, remedy: { ...remedy } };
}
