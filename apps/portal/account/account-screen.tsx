import { useSuspenseQuery } from '@tanstack/react-query';
import { type Session, sessionQuery } from '../api/queries.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { FactorList } from './factor-list.tsx';
import { roleWords } from './role-words.ts';
import './account.css';

const words = bilingual(
  {
    title: 'Akun saya',
    lead: 'Siapa Anda di sini, dan dengan apa Anda masuk.',
    who: 'Penunjukan',
    name: 'Nama',
    position: 'Jabatan',
    roles: 'Peran',
    workplace: 'Tempat tugas',
    password: 'Kata sandi',
    change: 'Ubah kata sandi',
  },
  {
    title: 'My account',
    lead: 'Who you are here, and what you sign in with.',
    who: 'Appointment',
    name: 'Name',
    position: 'Position',
    roles: 'Roles',
    workplace: 'Workplace',
    password: 'Password',
    change: 'Change password',
  },
);

/** One's own account: who one is, and what one signs in with. */
export function Screen() {
  const said = useWords(words);
  const { data: session } = useSuspenseQuery(sessionQuery);
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <div className="account">
        {session && <Who session={session} />}
        <FactorList />
      </div>
    </>
  );
}

function Who({ session: { officer, workplace } }: { readonly session: Session }) {
  const said = useWords(words);
  const roles = useWords(roleWords);
  return (
    <Sheet title={said.who}>
      <dl className="facts">
        <Fact name={said.name} value={officer.name} />
        {officer.position && <Fact name={said.position} value={officer.position} />}
        <Fact name={said.roles} value={officer.roles.map((role) => roles[role]).join(', ')} />
        {workplace && <Fact name={said.workplace} value={workplace.name} />}
        <div>
          <dt>{said.password}</dt>
          <dd>
            <PlaceLink place="password">{said.change}</PlaceLink>
          </dd>
        </div>
      </dl>
    </Sheet>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
