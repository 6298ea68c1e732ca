import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { LoginLetter } from './login-letter.tsx';
import { renewApplications } from './queries.ts';
import './applications.css';

const words = bilingual(
  {
    title: 'Undang pemohon',
    lead: 'Pemohon mengetik sendiri formulirnya dan hanya melihat permohonan itu. Ia masuk dengan surat login.',
    who: 'Siapa yang diundang',
    institutionName: 'Nama lembaga',
    name: 'Nama pemohon',
    email: 'Surel pemohon',
    invite: 'Undang',
    needInstitution: 'Isi nama lembaga.',
    needName: 'Isi nama pemohon.',
    needEmail: 'Isi surel pemohon.',
    done: (name: string) => `${name} sudah diundang`,
    letter: 'Sekarang buat surat loginnya dan serahkan kepadanya.',
    open: 'Buka permohonannya',
    another: 'Undang pemohon lain',
  },
  {
    title: 'Invite an applicant',
    lead: 'The applicant types the form and sees nothing but that application. A login letter lets them in.',
    who: 'Who is invited',
    institutionName: 'Name of the institution',
    name: 'Name of the applicant',
    email: 'Mail of the applicant',
    invite: 'Invite',
    needInstitution: 'Fill in the name of the institution.',
    needName: 'Fill in the name of the applicant.',
    needEmail: 'Fill in the mail address of the applicant.',
    done: (name: string) => `${name} is invited`,
    letter: 'Now make the login letter and hand it over.',
    open: 'Open the application',
    another: 'Invite another applicant',
  },
);

interface Invited {
  readonly applicationId: string;
  readonly name: string;
}

/** Invites an applicant, and makes its login letter. */
export function Screen() {
  const said = useWords(words);
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      {invited === null ? (
        <InvitationForm onInvited={setInvited} />
      ) : (
        <Letter invited={invited} onAgain={() => setInvited(null)} />
      )}
    </>
  );
}

const map = { fields: { institutionName: 'institutionName', name: 'name', email: 'email' } } as const;

function InvitationForm({ onInvited }: { readonly onInvited: (invited: Invited) => void }) {
  const said = useWords(words);
  const form = useFields({ institutionName: '', name: '', email: '' });
  const sending = useSending(form, map, async (body) => {
    const { applicationId } = await answerOf(api.POST('/portal/v1/applications/invitations', { body }));
    await renewApplications();
    onInvited({ applicationId, name: body.name });
  });
  const field = (name: keyof typeof map.fields, need: string) => ({
    id: name,
    label: said[name],
    error: form.formState.errors[name]?.message,
    ...form.register(name, { validate: (text) => text.trim() !== '' || need }),
  });
  return (
    <Sheet title={said.who}>
      <Form sending={sending} send={said.invite}>
        <TextField maxLength={200} {...field('institutionName', said.needInstitution)} />
        <TextField maxLength={200} {...field('name', said.needName)} />
        <TextField maxLength={200} inputMode="email" {...field('email', said.needEmail)} />
      </Form>
    </Sheet>
  );
}

function Letter({ invited, onAgain }: { readonly invited: Invited; readonly onAgain: () => void }) {
  const said = useWords(words);
  return (
    <Sheet title={said.done(invited.name)} note={said.letter}>
      <LoginLetter applicationId={invited.applicationId} name={invited.name} isFirst />
      <p className="links">
        <PlaceLink place="application" of={{ id: invited.applicationId }}>
          {said.open}
        </PlaceLink>
        <button type="button" className="link-button" onClick={onAgain}>
          {said.another}
        </button>
      </p>
    </Sheet>
  );
}
