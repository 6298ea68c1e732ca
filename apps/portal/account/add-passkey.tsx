import { Button } from '@digdir/designsystemet-react';
import { FormErrors } from '../forms/form-errors.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import type { Adding } from './add-app.tsx';
import { enrolWords } from './enrol-words.ts';
import { addPasskey } from './factors.ts';
import { useProven } from './use-proven.tsx';

const map = {
  fields: { name: 'name' },
  codes: { passkey_wrong: 'name', passkeys_unavailable: 'name', ticket_expired: 'name' },
} as const;

/** Makes a passkey of this machine. */
export function AddPasskey({ onAdded }: Adding) {
  const said = useWords(enrolWords);
  const form = useFields({ name: '' });
  const { run, asking } = useProven(async () => {
    const codes = await addPasskey(form.getValues('name').trim());
    if (codes) onAdded(codes);
    else form.setError('name', { message: said.stopped });
  });
  const { submit, busy, errors, requestId } = useSending(form, map, run);
  return (
    <Sheet title={said.passkey} note={said.passkeyText}>
      <form className="account__form" onSubmit={submit} noValidate>
        <FormErrors errors={errors} requestId={requestId} />
        <TextField
          id="name"
          label={said.name}
          hint={said.nameHint}
          maxLength={100}
          error={form.formState.errors.name?.message}
          {...form.register('name', { required: said.needName })}
        />
        <Button type="submit" variant="secondary" loading={busy}>
          {said.make}
        </Button>
      </form>
      {asking}
    </Sheet>
  );
}
