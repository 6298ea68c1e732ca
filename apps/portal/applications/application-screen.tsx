import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { applicationWords } from './application-words.ts';
import { AttachmentsSheet } from './attachments-sheet.tsx';
import { ChecklistSheet } from './checklist-sheet.tsx';
import { FilledIn } from './filled-in.tsx';
import { HistorySheet } from './history-sheet.tsx';
import { NextSheet } from './next-sheet.tsx';
import { NowSheet } from './now-sheet.tsx';
import { PrintsSheet } from './prints-sheet.tsx';
import type { Application } from './queries.ts';
import { ReturnedNote } from './returned-note.tsx';
import { stateSigns, stateWords } from './state-words.ts';
import { useApplication } from './use-application.ts';
import './applications.css';

/** One application: where it is, what may be done next, what was filled in, its papers and its history. */
export function Screen() {
  const application = useApplication();
  return (
    <>
      <Head application={application} />
      <div className="sheets">
        <NowSheet application={application} />
        {application.state === 'returned' && <ReturnedNote application={application} />}
        <NextSheet application={application} />
        <Columns
          beside={
            <>
              <PrintsSheet application={application} />
              <HistorySheet application={application} />
            </>
          }
        >
          <ChecklistSheet application={application} />
          <AttachmentsSheet application={application} />
          <FilledIn application={application} />
        </Columns>
      </div>
    </>
  );
}

function Head({ application }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const states = useWords(stateWords);
  const spoken = useStore(language);
  const { applicant, agendaNo, receivedOn, officeName, renews, state } = application;
  const lead = [
    agendaNo && said.agenda(agendaNo),
    said.received(formatDay(receivedOn, spoken), officeName),
    renews && said.renews,
  ];
  return (
    <PageHead title={applicant.name} beside={<StateTag sign={stateSigns[state]}>{states[state]}</StateTag>}>
      {lead.filter(Boolean).join(' ')}
    </PageHead>
  );
}
