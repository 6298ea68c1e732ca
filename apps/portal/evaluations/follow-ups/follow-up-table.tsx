import { useZone } from '../../account/own-session.ts';
import { useMay } from '../../api/use-may.ts';
import { DataTable } from '../../pieces/data-table.tsx';
import { DaysLeft } from '../../pieces/days-left.tsx';
import { SignedWord } from '../../pieces/signed-word.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useStore } from '../../store.ts';
import { businessNow } from '../../time/clock.ts';
import { daysUntil, formatShortDay } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import { CloseFollowUp } from './close-follow-up.tsx';
import { followUpWords } from './follow-up-words.ts';
import type { FollowUp } from './queries.ts';

interface FollowUpTableProps {
  readonly followUps: readonly FollowUp[];
  readonly isOffice: boolean;
}

/** Follow-ups: what, by whom and until when; whoever conducts evaluations of the office records what is done. */
export function FollowUpTable({ followUps, isOffice }: FollowUpTableProps) {
  const said = useWords(followUpWords);
  const may = useMay();
  const mayClose = (followUp: FollowUp) => followUp.closed === null && may('evaluation.conduct', followUp);
  const whose = { name: said.institution, cell: ({ institution }: FollowUp) => institution };
  const act = {
    name: said.act,
    act: true as const,
    cell: (followUp: FollowUp) => mayClose(followUp) && <CloseFollowUp followUp={followUp} />,
  };
  return (
    <DataTable
      caption={said.title}
      rows={followUps}
      keyOf={({ findingId }) => findingId}
      columns={[
        {
          name: said.task,
          cell: ({ followUp, said: finding }) => (
            <>
              {followUp?.task}
              <span className="below">{said.finding(finding)}</span>
            </>
          ),
        },
        ...(isOffice ? [whose] : []),
        { name: said.responsible, cell: ({ followUp }) => followUp?.responsible },
        { name: said.dueOn, cell: (followUp) => <Due followUp={followUp} /> },
        {
          name: said.minutes,
          cell: ({ dossierId: id, minutesNo }) => (
            <PlaceLink place="dossier" of={{ id }}>
              {minutesNo}
            </PlaceLink>
          ),
        },
        ...(followUps.some(mayClose) ? [act] : []),
      ]}
    />
  );
}

function Due({ followUp: { followUp, closed } }: { readonly followUp: FollowUp }) {
  const said = useWords(followUpWords);
  const spoken = useStore(language);
  const zone = useZone();
  if (closed !== null) {
    return (
      <>
        <SignedWord sign="ok">{said.closedOn(formatShortDay(closed.on, spoken))}</SignedWord>
        <span className="below">{closed.remark}</span>
      </>
    );
  }
  if (followUp === null) return null;
  return <DaysLeft left={daysUntil(followUp.dueOn, businessNow(), zone)} until={followUp.dueOn} />;
}
