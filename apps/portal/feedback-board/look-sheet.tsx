import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { institutionWords } from './institution-words.ts';
import { OpenedValues } from './opened-values.tsx';
import type { Opened } from './queries.ts';

const map = { fields: { nik: 'nik', caseRef: 'caseRef' } } as const;

/** A look at what was delivered about a person, for a case. Values are kept by this page alone, until it is left. */
export function LookSheet({ institution }: { readonly institution: string }) {
  const said = useWords(institutionWords);
  const [opened, keep] = useState<Opened>();
  const form = useFields({ nik: '', caseRef: '' });
  const { errors } = form.formState;
  const sending = useSending(form, map, async (body) => {
    const sent = { params: { path: { institution } }, body };
    keep(await answerOf(api.POST('/portal/v1/institutions/{institution}/feedback-looks', sent)));
    form.reset();
  });
  return (
    <Sheet title={said.look} note={said.lookNote}>
      {opened ? (
        <OpenedValues opened={opened} onClose={() => keep(undefined)} />
      ) : (
        <Form sending={sending} send={said.open}>
          <TextField
            id="nik"
            label={said.nik}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            error={errors.nik?.message}
            {...form.register('nik', { validate: (text) => text.replace(/\D/g, '').length === 16 || said.needNik })}
          />
          <TextField
            id="caseRef"
            label={said.caseRef}
            hint={said.caseRefHint}
            maxLength={100}
            error={errors.caseRef?.message}
            {...form.register('caseRef', { validate: (text) => text.trim().length >= 3 || said.needCase })}
          />
        </Form>
      )}
    </Sheet>
  );
}
