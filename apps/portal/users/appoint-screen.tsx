import { useOwnSession } from '../account/own-session.ts';
import { answerOf, api } from '../api/client.ts';
import type { Body } from '../api/queries.ts';
import { AppointForm } from '../officers/appoint-form.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { userWords } from './user-words.ts';

/** Appoints a user of the own institution. */
export function Screen() {
  const said = useWords(userWords);
  const institution = useOwnSession().officer.institutionId ?? '';
  return (
    <>
      <PageHead title={said.appoint}>{said.appointLead}</PageHead>
      <AppointForm
        at="institution"
        place="user"
        keep={(body) =>
          answerOf(
            api.POST('/portal/v1/institutions/{institution}/users/letters', {
              params: { path: { institution } },
              body,
            }),
          )
        }
        appoint={({ roles, ...person }) => {
          const params = { path: { institution } };
          const body = { ...person, roles: roles as Body<'appointUser'>['roles'] };
          return answerOf(api.POST('/portal/v1/institutions/{institution}/users', { params, body }));
        }}
      />
    </>
  );
}
