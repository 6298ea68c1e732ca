import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.ts';
import { installationQuery } from '../api/queries.ts';
import { FormErrors } from '../forms/form-errors.tsx';
import { PasswordField } from '../forms/password-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { Icon } from '../pieces/icon.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import type { Search } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { Door } from './door.tsx';
import { useGoingOn } from './going-on.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { saidAtTheDoor, signInWords } from './sign-in-words.ts';

interface Login {
  readonly login: string;
  readonly password: string;
}

const map = { fields: { login: 'login', password: 'password' }, codes: { wrong_login: 'login' } } as const;

/** The door: login and password, a passkey, or the authority's own identity provider. */
export function Screen() {
  const said = useWords(signInWords);
  return (
    <Door title={said.title} lead={said.lead}>
      <Told />
      <LoginForm />
      <ul className="door__help">
        <li>
          <PlaceLink place="firstLogin">{said.firstLogin}</PlaceLink>
        </li>
        <li>
          <PlaceLink place="helpSigningIn">{said.help}</PlaceLink>
        </li>
      </ul>
      <p className="door__note">
        <Icon name="shield" />
        <span>{said.note}</span>
      </p>
    </Door>
  );
}

/** How what was before ended: a session, or a way to the identity provider. */
function Told() {
  const { hasil } = useSearch({ strict: false }) as Search;
  const told = useWords(saidAtTheDoor);
  const text = hasil === undefined ? undefined : (told as Readonly<Record<string, string>>)[hasil];
  if (text === undefined) return null;
  return (
    <p className="door__told" role="status">
      <Icon name="clock" />
      <span>{text}</span>
    </p>
  );
}

function LoginForm() {
  const said = useWords(signInWords);
  const goOn = useGoingOn();
  const form = useFields<Login>({ login: '', password: '' });
  const { submit, busy, errors, requestId } = useSending(form, map, async (body) =>
    goOn(await answerOf(api.POST('/portal/v1/session', { body }))),
  );
  const wrong = form.formState.errors;
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
        {...form.register('login', { required: said.needLogin, setValueAs: (text: string) => text.trim() })}
      />
      <PasswordField
        id="password"
        label={said.password}
        autoComplete="current-password"
        error={wrong.password?.message}
        {...form.register('password', { required: said.needPassword })}
      />
      <Button type="submit" loading={busy}>
        {said.enter}
      </Button>
      <OtherWays />
    </form>
  );
}

function OtherWays() {
  const said = useWords(signInWords);
  const { data } = useQuery(installationQuery);
  if (!data?.passkeys && !data?.oidc) return null;
  return (
    <>
      <p className="door__or">{said.or}</p>
      <PasskeyButton />
      {data.oidc && (
        <Button asChild variant="secondary">
          <a href="/portal/v1/session/oidc">{said.oidc}</a>
        </Button>
      )}
    </>
  );
}
