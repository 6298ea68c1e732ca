import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { answerOf, api } from '../api/client.ts';
import { useMay } from '../api/use-may.ts';
import { FoundDialog } from '../officers/found-dialog.tsx';
import { OfficerTable } from '../officers/officer-table.tsx';
import { usersQuery } from '../officers/queries.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { pageWords } from './institution-words.ts';
import type { Institution } from './queries.ts';
import { UserNotices } from './user-notices.tsx';

/** Who works at an institution. Its office appoints the first admin, or a new one when all are lost. */
export function UsersSheet({ institution }: { readonly institution: Institution }) {
  const said = useWords(pageWords);
  const { institutionId, users, adminsActive } = institution;
  const isOwn = useOwnSession().officer.institutionId === institutionId;
  const placeOfUsers = isOwn
    ? ({ place: 'user' } as const)
    : ({ place: 'institutionUser', of: { id: institutionId } } as const);
  const { data } = useSuspenseQuery(usersQuery(institutionId, { limit: '200' }));
  return (
    <Sheet title={said.users} note={said.usersNote(adminsActive, users.operators, users.integrators)}>
      <UserNotices institution={institution} />
      {data.officers.length === 0 ? (
        <p className="muted">{said.noUser}</p>
      ) : (
        <OfficerTable {...placeOfUsers} caption={said.users} officers={data.officers} />
      )}
      {useMay()('users.found', institution) && (
        <div className="sheet__acts">
          <FoundDialog
            isFirst={adminsActive === 0}
            keep={(body) => {
              const params = { path: { institution: institutionId } };
              return answerOf(api.POST('/portal/v1/institutions/{institution}/admins/letters', { params, body }));
            }}
            found={(body) => {
              const params = { path: { institution: institutionId } };
              return answerOf(api.POST('/portal/v1/institutions/{institution}/admins', { params, body }));
            }}
          />
        </div>
      )}
    </Sheet>
  );
}
