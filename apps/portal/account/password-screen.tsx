import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.ts';
import { FormErrors } from '../forms/form-errors.tsx';
import { PasswordField } from '../forms/password-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { pathOf } from '../router/places.ts';
import { toast } from '../shell/toast.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import './account.css';

const words = bilingual(
  {
    title: 'Ubah kata sandi',
    lead: 'Sesi Anda di peramban lain akan berakhir.',
    old: 'Kata sandi sekarang',
    new: 'Kata sandi baru',
    hint: 'Paling sedikit 12 karakter. Kalimat pendek lebih mudah diingat.',
    need: 'Isi bagian ini.',
    change: 'Ubah',
    done: 'Kata sandi sudah diubah.',
  },
  {
    title: 'Change password',
    lead: 'Your sessions in other browsers will end.',
    old: 'Password now',
    new: 'New password',
    hint: '12 characters at least. A short sentence is easier to remember.',
    need: 'Fill this in.',
    change: 'Change',
    done: 'The password is changed.',
  },
);

const map = { fields: { old: 'old', new: 'new' }, codes: { wrong_login: 'old', password_weak: 'new' } } as const;

/** Changes one's own password; the old one is the proof. */
export function Screen() {
  const said = useWords(words);
  const navigate = useNavigate();
  const form = useFields({ old: '', new: '' });
  const { submit, busy, errors, requestId } = useSending(form, map, async (body) => {
    await answerOf(api.POST('/portal/v1/account/password', { body }));
    toast(said.done);
    await navigate({ to: pathOf('account') });
  });
  const wrong = form.formState.errors;
  const needed = { required: said.need };
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <form className="account__form" onSubmit={submit} noValidate>
        <FormErrors errors={errors} requestId={requestId} />
        <PasswordField
          id="old"
          label={said.old}
          autoComplete="current-password"
          error={wrong.old?.message}
          {...form.register('old', needed)}
        />
        <PasswordField
          id="new"
          label={said.new}
          hint={said.hint}
          autoComplete="new-password"
          error={wrong.new?.message}
          {...form.register('new', needed)}
        />
        <Button type="submit" loading={busy}>
          {said.change}
        </Button>
      </form>
    </>
  );
}
