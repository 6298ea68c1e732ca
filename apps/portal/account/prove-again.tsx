import { Button, Dialog } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { accountQuery } from '../api/queries.ts';
import { FormErrors } from '../forms/form-errors.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import { accountWords } from './account-words.ts';
import { prove, proveByPasskey } from './factors.ts';

const map = {
  fields: { code: 'proof', password: 'proof' },
  codes: { code_wrong: 'proof', code_used: 'proof', wrong_login: 'proof' },
} as const;

interface Asking {
  readonly onProven: () => void;
  readonly onCancel: () => void;
}

/** Asks for a proof once more: a code or a passkey, or the password where there is no second factor. */
export function ProveAgain({ onProven, onCancel }: Asking) {
  const said = useWords(accountWords);
  const { data: account } = useSuspenseQuery(accountQuery);
  const byPasskey = async () => {
    if (await proveByPasskey()) onProven();
  };
  return (
    <Dialog open closeButton={false} onClose={onCancel} aria-labelledby="bukti">
      <h2 id="bukti">{said.proveTitle}</h2>
      <p className="dialog__text">{said.proveText}</p>
      <ProofForm
        byCode={account.totpAddedAt !== null || account.passkeys.length > 0}
        onProven={onProven}
        onCancel={onCancel}
      />
      {account.passkeys.length > 0 && (
        <Button variant="secondary" onClick={byPasskey}>
          {said.byPasskey}
        </Button>
      )}
    </Dialog>
  );
}

function ProofForm({ byCode, onProven, onCancel }: Asking & { readonly byCode: boolean }) {
  const said = useWords(accountWords);
  const form = useFields({ proof: '' });
  const { submit, busy, errors, requestId } = useSending(form, map, async ({ proof }) => {
    await prove(byCode ? { code: proof.replace(/\s/g, '') } : { password: proof });
    onProven();
  });
  return (
    <form className="account__form" onSubmit={submit} noValidate>
      <FormErrors errors={errors} requestId={requestId} />
      <TextField
        id="proof"
        label={byCode ? said.code : said.password}
        type={byCode ? 'text' : 'password'}
        autoComplete={byCode ? 'one-time-code' : 'current-password'}
        error={form.formState.errors.proof?.message}
        {...form.register('proof', { required: said.need })}
      />
      <div className="buttons">
        <Button type="submit" loading={busy}>
          {said.prove}
        </Button>
        <Button type="button" variant="secondary" onClick={onCancel}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}
