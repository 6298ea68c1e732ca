import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useOwnSession } from '../account/own-session.ts';
import { useMay } from '../api/use-may.ts';
import { useOfficeName } from '../offices/offices.ts';
import { Columns } from '../pieces/columns.tsx';
import { Facts } from '../pieces/facts.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatNumber } from '../time/format.ts';
import { nameSemester } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { figureWords } from './figure-words.ts';
import { type Report, reportQuery } from './queries.ts';
import { RemarksSheet } from './remarks-sheet.tsx';
import { ReportStateTag } from './report-state.tsx';
import { reportWords } from './report-words.ts';
import { SubmitForm } from './submit-form.tsx';

/** One usage report: what the system knows of the semester, and handing it in. */
export function Screen() {
  const said = useWords(reportWords);
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: report } = useSuspenseQuery(reportQuery(id));
  const maySubmit = useMay()('report.submit', report);
  return (
    <>
      <PageHead title={`${said.title}, ${nameSemester(report)}`} beside={<ReportStateTag report={report} />}>
        {report.institution}
      </PageHead>
      <Columns beside={<ReportFacts report={report} />}>
        <Figures report={report} />
        {report.submittedOn === null && maySubmit ? <SubmitForm report={report} /> : <RemarksSheet report={report} />}
      </Columns>
    </>
  );
}

function Figures({ report: { figures, openedOn } }: { readonly report: Report }) {
  const said = useWords(reportWords);
  const names = useWords(figureWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.figures} note={said.figuresNote(formatDay(openedOn, spoken))}>
      <Facts
        facts={Object.entries(names).flatMap(([key, name]) => {
          const figure = figures[key];
          return figure === undefined ? [] : [[name, formatNumber(figure, spoken)] as const];
        })}
      />
    </Sheet>
  );
}

function ReportFacts({ report }: { readonly report: Report }) {
  const said = useWords(reportWords);
  const spoken = useStore(language);
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const { officeCode, openedOn, dueOn, submittedOn } = report;
  return (
    <Sheet title={said.facts}>
      <Facts
        facts={[
          [said.semester, nameSemester(report)],
          [said.office, isOffice && <OfficeName code={officeCode} />],
          [said.openedOn, formatDay(openedOn, spoken)],
          [said.dueOn, formatDay(dueOn, spoken)],
          [said.submitted, submittedOn && formatDay(submittedOn, spoken)],
        ]}
      />
    </Sheet>
  );
}

/** Whoever is of an institution knows its office, and does not see the list of offices. */
function OfficeName({ code }: { readonly code: string }) {
  return useOfficeName()(code);
}
