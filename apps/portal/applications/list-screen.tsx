import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { type Session, sessionQuery } from '../api/queries.ts';
import { GoingOn } from '../lists/going-on.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { pathOf } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { ApplicationTable } from './application-table.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { ListFilters } from './list-filters.tsx';
import { listQuery } from './list-query.ts';
import { listWords } from './list-words.ts';
import { applicationsQuery } from './queries.ts';

/** The applications that one may see: the inbox of an office, or those of an institution. */
export function Screen() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  if (session === null) return null;
  const { officeCode, applicationId } = session.officer;
  // Whoever was invited has one application and no list.
  if (applicationId) return <Navigate to={pathOf('application')} params={{ id: applicationId } as never} replace />;
  return officeCode === null ? <OwnApplications /> : <Inbox session={session} office={officeCode} />;
}

function Inbox({ session, office }: { readonly session: Session; readonly office: string }) {
  const said = useWords(listWords);
  const [filters] = useFilters();
  const { data } = useSuspenseQuery(applicationsQuery(listQuery(filters, true)));
  const registers = session.acts.includes('application.register');
  const form = `/portal/v1/offices/${office}/prints/application-form`;
  return (
    <>
      <PageHead title={said.title} beside={<PaperLink href={form}>{said.blankForm}</PaperLink>}>
        {said.leadOffice}
      </PageHead>
      <ListFilters office={office} />
      {data.applications.length === 0 ? (
        <Empty title={said.none} step={registers && <PlaceLink place="counter">{said.register}</PlaceLink>}>
          {Object.values(filters).some(Boolean) ? said.noneOffice : said.noneWaiting}
        </Empty>
      ) : (
        <ApplicationTable applications={data.applications} />
      )}
      <GoingOn next={data.next} />
    </>
  );
}

function OwnApplications() {
  const said = useWords(listWords);
  const [filters] = useFilters();
  const { data } = useSuspenseQuery(applicationsQuery(listQuery(filters, false)));
  return (
    <>
      <PageHead title={said.title} beside={<ApplyDialog />}>
        {said.leadInstitution}
      </PageHead>
      {data.applications.length === 0 ? (
        <Empty title={said.none}>{said.noneInstitution}</Empty>
      ) : (
        <ApplicationTable applications={data.applications} />
      )}
      <GoingOn next={data.next} />
    </>
  );
}
