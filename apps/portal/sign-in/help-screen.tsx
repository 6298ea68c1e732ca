import { PlaceLink } from '../router/place-link.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { Door } from './door.tsx';

const words = bilingual(
  {
    title: 'Bantuan masuk',
    lead: 'Kata sandi tidak pernah dikirim lewat surel atau pesan. Tidak ada petugas yang akan memintanya.',
    password: 'Lupa kata sandi',
    passwordText:
      'Minta surat login baru kepada administrator dinas atau admin lembaga Anda. Surat itu mengganti kata sandi dan faktor kedua, dan mengakhiri semua sesi.',
    phone: 'Ponsel hilang atau berganti',
    phoneText:
      'Masuk dengan kata sandi, lalu pakai salah satu kode pemulihan. Setelah itu pasang aplikasi di ponsel baru dari Akun saya.',
    both: 'Ponsel dan kode pemulihan hilang',
    bothText: 'Segera beri tahu administrator Anda: ia mengakhiri sesi Anda dan membuat surat login baru.',
    back: 'Kembali ke Masuk',
  },
  {
    title: 'Help signing in',
    lead: 'A password is never sent by mail or message, and no officer will ask you for it.',
    password: 'Forgotten password',
    passwordText:
      'Ask the administrator of your office or institution for a new letter. It replaces password and second factor, and ends all sessions.',
    phone: 'Lost or new phone',
    phoneText:
      'Sign in by password, then use a recovery code. After that set up the app on the new phone from My account.',
    both: 'Phone and recovery codes are lost',
    bothText: 'Tell your administrator at once: they end your sessions and make a new letter.',
    back: 'Back to Sign in',
  },
);

/** What to do when one cannot sign in. */
export function Screen() {
  const said = useWords(words);
  return (
    <Door title={said.title} lead={said.lead}>
      <dl className="door__steps">
        <Case title={said.password} text={said.passwordText} />
        <Case title={said.phone} text={said.phoneText} />
        <Case title={said.both} text={said.bothText} />
      </dl>
      <p className="door__help">
        <PlaceLink place="signIn">{said.back}</PlaceLink>
      </p>
    </Door>
  );
}

function Case({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <dt>
        <b>{title}</b>
      </dt>
      <dd className="muted">{text}</dd>
    </div>
  );
}
