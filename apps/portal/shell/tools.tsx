import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.ts';
import { forget, type Session } from '../api/queries.ts';
import { Icon } from '../pieces/icon.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { pathOf } from '../router/places.ts';
import { SearchButton } from '../search/search-button.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { NoticeBell } from './notice-bell.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';

const words = bilingual({ out: 'Keluar', account: 'Akun saya' }, { out: 'Sign out', account: 'My account' });

/** The search of people at an office, language, scheme, own account, and out. */
export function Tools({ session: { officer, acts, enrolling } }: { readonly session: Session }) {
  const said = useWords(words);
  const signOut = useSignOut();
  return (
    <div className="bar__tools">
      {!enrolling && acts.includes('home.read') && <SearchButton />}
      <LanguageSwitch className="bar__tool" />
      <SchemeSwitch className="bar__tool" />
      {!enrolling && acts.includes('notice.read') && <NoticeBell />}
      <PlaceLink place="account" className="bar__tool" title={said.account}>
        <Icon name="user" large />
        <span className="bar__name">{officer.name}</span>
      </PlaceLink>
      <button className="bar__tool" type="button" onClick={signOut}>
        {said.out}
      </button>
    </div>
  );
}

/** Ends the session here and at the server; without a network it ends by itself, and nothing is left here. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    await answerOf(api.DELETE('/portal/v1/session')).catch(() => undefined);
    await navigate({ to: pathOf('signIn'), search: { hasil: 'signed_out' } });
    // Only now: a screen that is still there would ask anew for what is forgotten.
    forget();
  };
}
