import { useSuspenseQuery } from '@tanstack/react-query';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { writeMinute } from '../time/minutes.ts';
import { language, useWords } from '../words/language.ts';
import { listWords } from './list-words.ts';
import { type OwnEvaluations as Own, ownEvaluationsQuery } from './queries.ts';
import { ResultTable } from './result-table.tsx';
import './evaluations.css';

/** What an institution is invited to, and what came of earlier evaluations. */
export function OwnEvaluations({ institution }: { readonly institution: string }) {
  const said = useWords(listWords);
  const { data } = useSuspenseQuery(ownEvaluationsQuery(institution));
  const { invitations, dossiers } = data;
  return (
    <>
      <PageHead title={said.title}>{said.ownLead}</PageHead>
      <div className="sheets">
        {invitations.length > 0 && <Invitations invitations={invitations} />}
        {dossiers.length === 0 ? (
          <Empty title={said.ownNone}>{said.ownNoneText}</Empty>
        ) : (
          <Sheet title={said.results} note={<PlaceLink place="followUps">{said.toFollowUps}</PlaceLink>}>
            <ResultTable dossiers={dossiers} />
          </Sheet>
        )}
      </div>
    </>
  );
}

function Invitations({ invitations }: Pick<Own, 'invitations'>) {
  const said = useWords(listWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.invitations}>
      <ul className="items">
        {invitations.map(({ dossierId, title, day, beginsMinute, endsMinute, place, state, invitationNo }) => (
          <li key={dossierId}>
            <h3>{title}</h3>
            <p>
              {formatDay(day, spoken)}, {said.hours(writeMinute(beginsMinute), writeMinute(endsMinute))}, {place}
            </p>
            <p className="hint">{state === 'held' ? said.awaits : said.comes}</p>
            <PaperLink href={`/portal/v1/dossiers/${dossierId}/prints/invitation`}>
              {said.letter(invitationNo)}
            </PaperLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
