import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { applicationWords } from './application-words.ts';
import { LoginLetter } from './login-letter.tsx';
import type { Application } from './queries.ts';
import { TrialMinutes } from './trial-minutes.tsx';

/** Papers of an application that can be printed: its form, the letter that decided on it, minutes, a login letter. */
export function PrintsSheet({ application }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const { applicationId, applicant, timeline, channel, holder, moves } = application;
  const { data: session } = useSuspenseQuery(sessionQuery);
  const holds = holder === session?.officer.officeCode;
  const invites = channel === 'invited' && holds && session.acts.includes('application.register');
  const isTried = moves.some(({ move, permitted }) => move === 'activate' && permitted);
  const path = `/portal/v1/applications/${applicationId}/prints`;
  const decision = timeline.findLast(({ move }) => move === 'approve' || move === 'refuse');
  return (
    <Sheet title={said.papers}>
      <ul className="prints">
        <li>
          <PaperLink href={`${path}/form`}>{said.printForm}</PaperLink>
        </li>
        {decision && (
          <li>
            <PaperLink href={`${path}/decision`}>
              {decision.move === 'approve' ? said.printApproval : said.printRefusal}
            </PaperLink>
          </li>
        )}
      </ul>
      {isTried && <TrialMinutes applicationId={applicationId} />}
      {invites && <LoginLetter applicationId={applicationId} name={applicant.name} />}
    </Sheet>
  );
}
