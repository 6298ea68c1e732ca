import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormErrors } from '../forms/form-errors.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { CopyButton } from '../pieces/copy-button.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { enrolWords } from './enrol-words.ts';
import { confirmTotp, offerTotp } from './factors.ts';
import { useProven } from './use-proven.tsx';

/** What is told when a factor was added: recovery codes, when it was the first. */
export interface Adding {
  readonly onAdded: (recoveryCodes: readonly string[]) => void;
}

type Offer = Awaited<ReturnType<typeof offerTotp>>;

const map = {
  fields: { code: 'code' },
  codes: { code_wrong: 'code', code_used: 'code', ticket_expired: 'code' },
} as const;

/** Sets up an authenticator app: a secret, then a code as proof that the app has it. */
export function AddApp({ onAdded }: Adding) {
  const said = useWords(enrolWords);
  const [offer, setOffer] = useState<Offer>();
  const { run, busy, asking } = useProven(async () => setOffer(await offerTotp()));
  return (
    <Sheet title={said.app} note={said.appText}>
      {offer ? (
        <Offered offer={offer} onAdded={onAdded} />
      ) : (
        <Button onClick={run} loading={busy}>
          {said.begin}
        </Button>
      )}
      {asking}
    </Sheet>
  );
}

function Offered({ offer, onAdded }: Adding & { readonly offer: Offer }) {
  const said = useWords(enrolWords);
  return (
    <div className="offer">
      <p>{said.scan}</p>
      <img className="offer__qr" src={`data:image/svg+xml,${encodeURIComponent(offer.qr)}`} alt={said.qr} />
      <p className="offer__secret">
        {said.secret} <code>{offer.secret}</code>
        <CopyButton text={offer.secret} label={said.copy} />
      </p>
      <ConfirmForm onAdded={onAdded} />
    </div>
  );
}

function ConfirmForm({ onAdded }: Adding) {
  const said = useWords(enrolWords);
  const form = useFields({ code: '' });
  const { submit, busy, errors, requestId } = useSending(form, map, async ({ code }) =>
    onAdded(await confirmTotp(code)),
  );
  return (
    <form className="account__form" onSubmit={submit} noValidate>
      <FormErrors errors={errors} requestId={requestId} />
      <TextField
        id="code"
        label={said.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        error={form.formState.errors.code?.message}
        {...form.register('code', { required: said.need, setValueAs: (text: string) => text.replace(/\s/g, '') })}
      />
      <Button type="submit" loading={busy}>
        {said.confirm}
      </Button>
    </form>
  );
}
