import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, type Query, queryClient } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import type { Search } from '../router/places.ts';

export type Report = Answer<'getReport'>;
export type ReportState = Report['state'];

type Filter = Query<'listReports'>;

/** The reports that an address asks for. */
export function reportsOf({ keadaan, tahun, semester, kantor, setelah }: Search): Filter {
  const [state, half] = [keadaan as ReportState | undefined, semester as Filter['semester']];
  return given({ state, year: tahun, semester: half, office: kantor, after: setelah });
}

export const reportsQuery = (query: Filter) =>
  queryOptions({
    queryKey: ['reports', query],
    queryFn: () => answerOf(api.GET('/portal/v1/reports', { params: { query } })),
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: () => answerOf(api.GET('/portal/v1/reports/{id}', { params: { path: { id } } })),
  });

/** Keeps a report as it was answered when it was submitted; lists are read anew. */
export async function keepReport(report: Report): Promise<void> {
  queryClient.setQueryData(reportQuery(report.reportId).queryKey, report);
  await queryClient.invalidateQueries({ queryKey: ['reports'] });
}
