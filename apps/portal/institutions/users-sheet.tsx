import { useSuspenseQuery } from '@tanstack/react-query';
import { roleWords } from '../account/role-words.ts';
import { useMay } from '../api/use-may.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useWords } from '../words/language.ts';
import { FirstLoginDialog } from './first-login-dialog.tsx';
import { FoundAdminDialog } from './found-admin-dialog.tsx';
import { noticeWords, pageWords, statusWords } from './institution-words.ts';
import { LettersDialog } from './letters-dialog.tsx';
import { type Institution, type User, usersQuery } from './queries.ts';
import './institutions.css';

/** Who works at an institution and by which letters. Its office appoints the first admin, or a new one when all are lost. */
export function UsersSheet({ institution }: { readonly institution: Institution }) {
  const said = useWords(pageWords);
  const notices = useWords(noticeWords);
  const roles = useWords(roleWords);
  const { data } = useSuspenseQuery(usersQuery(institution.institutionId));
  const { users, adminsActive } = institution;
  const canFound = useMay()('users.found', institution);
  return (
    <Sheet title={said.users} note={said.usersNote(adminsActive, users.operators, users.integrators)}>
      {institution.notices.map((notice) => (
        <p className="users__notice" key={notice}>
          <StateTag sign="due">{notices[notice]}</StateTag>
        </p>
      ))}
      {data.officers.length === 0 ? (
        <p className="muted">{said.noUser}</p>
      ) : (
        <DataTable
          caption={said.users}
          rows={data.officers}
          keyOf={({ officerId }) => officerId}
          columns={[
            { name: said.user, cell: ({ name, position }) => <Name name={name} position={position} /> },
            { name: said.roles, cell: (user) => user.roles.map((role) => roles[role]).join(', ') },
            { name: said.status, cell: (user) => <Standing user={user} /> },
            { name: said.acts, cell: (user) => <Acts user={user} canFound={canFound} />, act: true },
          ]}
        />
      )}
      {canFound && (
        <div className="buttons sheet-act">
          <FoundAdminDialog institution={institution} />
        </div>
      )}
    </Sheet>
  );
}

/** The office makes letters of first login for admins alone; those of others are made by the admin. */
function Acts({ user, canFound }: { readonly user: User; readonly canFound: boolean }) {
  const isAdmin = user.status === 'active' && user.roles.includes('institution_admin');
  return (
    <div className="users__acts">
      {canFound && isAdmin && <FirstLoginDialog user={user} />}
      <LettersDialog user={user} />
    </div>
  );
}

function Name({ name, position }: Pick<User, 'name' | 'position'>) {
  return (
    <>
      {name}
      {position && <span className="hint users__position">{position}</span>}
    </>
  );
}

function Standing({ user: { status, acting } }: { readonly user: User }) {
  const said = useWords(pageWords);
  const statuses = useWords(statusWords);
  if (status === 'deactivated') return <StateTag sign="rest">{said.deactivated}</StateTag>;
  return acting ? <StateTag sign="ok">{statuses.active}</StateTag> : <StateTag sign="due">{said.notActing}</StateTag>;
}
