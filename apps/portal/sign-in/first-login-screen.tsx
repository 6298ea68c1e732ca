import { Button } from '@digdir/designsystemet-react';
import { answerOf, api } from '../api/client.ts';
import { FormErrors } from '../forms/form-errors.tsx';
import { PasswordField } from '../forms/password-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { Door } from './door.tsx';
import { useGoingOn } from './going-on.ts';

const words = bilingual(
  {
    title: 'Login pertama',
    lead: 'Siapkan surat dari Disdukcapil. Kodenya berlaku 14 hari dan hanya dapat dipakai sekali.',
    login: 'Nama pengguna',
    code: 'Kode dari surat',
    codeHint: 'Huruf besar atau kecil sama saja; tanda hubung boleh ditulis atau tidak.',
    password: 'Kata sandi baru',
    passwordHint: 'Paling sedikit 12 karakter. Kalimat pendek lebih mudah diingat.',
    need: 'Isi bagian ini.',
    enter: 'Pasang kata sandi',
    back: 'Sudah punya kata sandi: masuk',
  },
  {
    title: 'First login',
    lead: 'Have the letter of the Disdukcapil at hand. Its code is valid for 14 days and can be used once.',
    login: 'User name',
    code: 'Code of the letter',
    codeHint: 'Capital or small letters are the same; hyphens may be left out.',
    password: 'New password',
    passwordHint: '12 characters at least. A short sentence is easier to remember.',
    need: 'Fill this in.',
    enter: 'Set the password',
    back: 'I have a password: sign in',
  },
);

interface Letter {
  readonly login: string;
  readonly code: string;
  readonly password: string;
}

const map = {
  fields: { login: 'login', code: 'code', password: 'password' },
  codes: {
    wrong_login: 'login',
    code_wrong: 'code',
    code_used: 'code',
    letter_expired: 'code',
    password_weak: 'password',
  },
} as const;

/** Sets the first password with the code of a letter. */
export function Screen() {
  const said = useWords(words);
  return (
    <Door title={said.title} lead={said.lead}>
      <LetterForm />
      <p className="door__help">
        <PlaceLink place="signIn">{said.back}</PlaceLink>
      </p>
    </Door>
  );
}

function LetterForm() {
  const said = useWords(words);
  const goOn = useGoingOn();
  const form = useFields<Letter>({ login: '', code: '', password: '' });
  const { submit, busy, errors, requestId } = useSending(form, map, async (body) =>
    goOn(await answerOf(api.POST('/portal/v1/first-login', { body }))),
  );
  const wrong = form.formState.errors;
  const needed = { required: said.need };
  const trimmed = { ...needed, setValueAs: (text: string) => text.trim() };
  return (
    <form className="door__form" onSubmit={submit} noValidate>
      <FormErrors errors={errors} requestId={requestId} />
      <TextField
        id="login"
        label={said.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={wrong.login?.message}
        {...form.register('login', trimmed)}
      />
      <TextField
        id="code"
        label={said.code}
        hint={said.codeHint}
        autoComplete="one-time-code"
        spellCheck={false}
        error={wrong.code?.message}
        {...form.register('code', trimmed)}
      />
      <PasswordField
        id="password"
        label={said.password}
        hint={said.passwordHint}
        autoComplete="new-password"
        error={wrong.password?.message}
        {...form.register('password', needed)}
      />
      <Button type="submit" loading={busy}>
        {said.enter}
      </Button>
    </form>
  );
}
