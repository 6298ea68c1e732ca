import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { type Agreement, keepAgreement } from '../queries.ts';
import { actWords } from './act-words.ts';

/** Ends an agreement before its day, or withdraws its draft. */
export function EndDialog({ agreement }: { readonly agreement: Agreement }) {
  const said = useWords(actWords);
  const label = agreement.status === 'draft' ? said.withdraw : said.end;
  return (
    <ActDialog label={label} title={agreement.status === 'draft' ? said.withdraw : said.endTitle} danger>
      {(close, back) => <EndForm agreement={agreement} label={label} close={close} back={back} />}
    </ActDialog>
  );
}

interface EndFormProps {
  readonly agreement: Agreement;
  readonly label: string;
  readonly close: () => void;
  readonly back: ReactNode;
}

function EndForm({ agreement: { agreementId: id, status }, label, close, back }: EndFormProps) {
  const said = useWords(actWords);
  const rules = useRules();
  const form = useFields({ reason: '' });
  const sending = useSending(form, { fields: { reason: 'reason' } }, async ({ reason }) => {
    const params = { path: { id } };
    await keepAgreement(
      await answerOf(api.POST('/portal/v1/agreements/{id}/end', { params, body: { reason: reason.trim() } })),
    );
    close();
  });
  return (
    <Form sending={sending} send={label} danger beside={back}>
      {status !== 'draft' && <p>{said.endText}</p>}
      <TextAreaField {...fieldOf(form, 'reason', rules.filled)} label={said.reason} hint={said.reasonHint} />
    </Form>
  );
}
