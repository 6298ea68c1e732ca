import { useOwnSession } from '../account/own-session.ts';
import { answerOf, api } from '../api/client.ts';
import type { Body } from '../api/queries.ts';
import { AppointForm } from '../officers/appoint-form.tsx';
import { useOfficeName } from '../offices/offices.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { staffWords } from './staff-words.ts';

/** Appoints an officer of the own office. */
export function Screen() {
  const said = useWords(staffWords);
  const officeName = useOfficeName();
  const office = useOwnSession().officer.officeCode ?? '';
  return (
    <>
      <PageHead title={said.appoint}>{said.appointLead(officeName(office))}</PageHead>
      <AppointForm
        at="office"
        place="staffMember"
        keep={(body) =>
          answerOf(api.POST('/portal/v1/offices/{office}/officers/letters', { params: { path: { office } }, body }))
        }
        appoint={({ roles, ...person }) => {
          const body = { ...person, roles: roles as Body<'appointStaff'>['roles'] };
          return answerOf(api.POST('/portal/v1/offices/{office}/officers', { params: { path: { office } }, body }));
        }}
      />
    </>
  );
}
