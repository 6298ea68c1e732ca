import { DataTable } from '../pieces/data-table.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { nameSemester } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import type { Report } from './queries.ts';
import { ReportStateTag } from './report-state.tsx';
import { reportWords } from './report-words.ts';

interface ReportTableProps {
  readonly reports: readonly Report[];
  readonly isOffice: boolean;
}

/** Reports in a list: of which semester, whose, due when, and what became of it. */
export function ReportTable({ reports, isOffice }: ReportTableProps) {
  const said = useWords(reportWords);
  const spoken = useStore(language);
  const whose = { name: said.institution, cell: ({ institution }: Report) => institution };
  return (
    <DataTable
      caption={said.title}
      rows={reports}
      keyOf={({ reportId }) => reportId}
      columns={[
        {
          name: said.report,
          cell: (report) => (
            <PlaceLink place="report" of={{ id: report.reportId }}>
              {nameSemester(report)}
              {isOffice && <span className="hidden-text"> {report.institution}</span>}
            </PlaceLink>
          ),
        },
        ...(isOffice ? [whose] : []),
        { name: said.dueOn, cell: ({ dueOn }) => <span className="nowrap">{formatShortDay(dueOn, spoken)}</span> },
        {
          name: said.state,
          cell: (report) => (
            <>
              <ReportStateTag report={report} />
              {report.submittedOn && <span className="below">{formatShortDay(report.submittedOn, spoken)}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
