import { Button } from '@digdir/designsystemet-react';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { evaluationWords } from './evaluation-words.ts';
import type { Evaluation } from './queries.ts';
import { useMayConduct } from './use-evaluation.ts';

/** Who came to an evaluation. */
export function AttendanceSheet({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const spoken = useStore(language);
  const mayConduct = useMayConduct(evaluation);
  const { evaluationId: id, state, attendance } = evaluation;
  const note = attendance.length > 0 && said.attendanceNote(formatNumber(attendance.length, spoken));
  return (
    <Sheet title={said.attendance} note={note}>
      {attendance.length === 0 ? <p className="muted">{said.nobody}</p> : <Attendance evaluation={evaluation} />}
      {mayConduct && state !== 'closed' && (
        <div className="sheet__acts">
          <Button asChild variant="secondary">
            <PlaceLink place="attendance" of={{ id }}>
              {said.fillAttendance}
            </PlaceLink>
          </Button>
        </div>
      )}
    </Sheet>
  );
}

function Attendance({ evaluation: { attendance, institutions } }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const nameOf = new Map(institutions.map(({ institutionId, name }) => [institutionId, name]));
  const rows = attendance.map((person, at) => ({ ...person, key: `${at}` }));
  return (
    <DataTable
      caption={said.attendance}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          name: said.name,
          cell: ({ name, position }) => (
            <>
              {name}
              {position && <span className="below">{position}</span>}
            </>
          ),
        },
        {
          name: said.institution,
          cell: ({ institutionId }) => (institutionId === null ? said.guest : nameOf.get(institutionId)),
        },
        { name: said.signed, cell: ({ signed }) => (signed ? said.isSigned : said.isNotSigned) },
      ]}
    />
  );
}
