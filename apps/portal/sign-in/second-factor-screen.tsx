import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { FormErrors } from '../forms/form-errors.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { Door } from './door.tsx';
import { methods, useGoingOn } from './going-on.ts';
import { PasskeyButton } from './passkey-button.tsx';

const words = bilingual(
  {
    title: 'Faktor kedua',
    lead: 'Satu langkah lagi: buktikan bahwa ini Anda. Langkah ini terbuka selama lima menit.',
    totp: 'Kode dari aplikasi autentikator',
    totpHint: 'Enam angka; berganti setiap 30 detik.',
    recovery: 'Kode pemulihan',
    recoveryHint: 'Salah satu dari sepuluh kode yang Anda simpan. Satu kode hanya untuk satu kali.',
    need: 'Isi kode.',
    enter: 'Lanjutkan',
    or: 'atau',
    toRecovery: 'Tidak ada ponsel: pakai kode pemulihan',
    toTotp: 'Pakai kode dari aplikasi',
    back: 'Kembali ke awal',
  },
  {
    title: 'Second factor',
    lead: 'One step more: prove that this is you. The step is open for five minutes.',
    totp: 'Code of the authenticator app',
    totpHint: 'Six digits; they change every 30 seconds.',
    recovery: 'Recovery code',
    recoveryHint: 'One of the ten codes that you kept. Each is good once.',
    need: 'Fill in the code.',
    enter: 'Go on',
    or: 'or',
    toRecovery: 'No phone: use a recovery code',
    toTotp: 'Use a code of the app',
    back: 'Back to the beginning',
  },
);

type CodeKind = 'totp' | 'recovery';

const map = { fields: { code: 'code' }, codes: { code_wrong: 'code', code_used: 'code' } } as const;

/** The second step of signing in: a code of the app, a recovery code, or a passkey. */
export function Screen() {
  const said = useWords(words);
  const offered = useStore(methods);
  const hasApp = offered.includes('totp');
  const [kind, choose] = useState<CodeKind>(hasApp ? 'totp' : 'recovery');
  const other = kind === 'totp' ? 'recovery' : 'totp';
  const hasOther = other === 'totp' ? hasApp : offered.includes('recovery_code');
  return (
    <Door title={said.title} lead={said.lead}>
      <CodeForm kind={kind} key={kind} />
      <ul className="door__help">
        {hasOther && (
          <li>
            <button className="link-button" type="button" onClick={() => choose(other)}>
              {other === 'totp' ? said.toTotp : said.toRecovery}
            </button>
          </li>
        )}
        <li>
          <PlaceLink place="signIn">{said.back}</PlaceLink>
        </li>
      </ul>
    </Door>
  );
}

function CodeForm({ kind }: { readonly kind: CodeKind }) {
  const said = useWords(words);
  const goOn = useGoingOn();
  const form = useFields({ code: '' });
  const { submit, busy, errors, requestId } = useSending(form, map, async (body) => goOn(await send(kind, body)));
  const isApp = kind === 'totp';
  return (
    <form className="door__form" onSubmit={submit} noValidate>
      <FormErrors errors={errors} requestId={requestId} />
      <TextField
        id="code"
        label={isApp ? said.totp : said.recovery}
        hint={isApp ? said.totpHint : said.recoveryHint}
        inputMode={isApp ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        autoFocus
        error={form.formState.errors.code?.message}
        {...form.register('code', { required: said.need, setValueAs: (text: string) => text.replace(/\s/g, '') })}
      />
      <Button type="submit" loading={busy}>
        {said.enter}
      </Button>
      <WithPasskey />
    </form>
  );
}

function WithPasskey() {
  const said = useWords(words);
  if (!useStore(methods).includes('passkey')) return null;
  return (
    <>
      <p className="door__or">{said.or}</p>
      <PasskeyButton />
    </>
  );
}

function send(kind: CodeKind, body: { readonly code: string }) {
  return answerOf(
    kind === 'totp'
      ? api.POST('/portal/v1/session/totp', { body })
      : api.POST('/portal/v1/session/recovery-code', { body }),
  );
}
