import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import { keepOffice, type Office } from './queries.ts';

/** Changes what stands on top of an office's letters from the next one on. */
export function LetterheadDialog({ office }: { readonly office: Office }) {
  const said = useWords(officeWords);
  return (
    <ActDialog label={said.change} title={said.change}>
      {(close, back) => <LetterheadForm office={office} close={close} back={back} />}
    </ActDialog>
  );
}

interface LetterheadFormProps {
  readonly office: Office;
  readonly close: () => void;
  readonly back: ReactNode;
}

const fields = { government: 'government', address: 'address', contact: 'contact' } as const;

function LetterheadForm({ office: { officeCode, government, address, contact }, close, back }: LetterheadFormProps) {
  const said = useWords(officeWords);
  const form = useFields({ government, address, contact });
  const sending = useSending(form, { fields }, async (body) => {
    const params = { path: { office: officeCode } };
    await keepOffice(await answerOf(api.PUT('/portal/v1/offices/{office}/letterhead', { params, body })));
    close();
  });
  return (
    <Form sending={sending} send={said.save} beside={back}>
      <TextField {...fieldOf(form, 'government')} label={said.government} hint={said.governmentHint} maxLength={200} />
      <TextField {...fieldOf(form, 'address')} label={said.address} maxLength={300} />
      <TextField {...fieldOf(form, 'contact')} label={said.contact} maxLength={200} />
    </Form>
  );
}
