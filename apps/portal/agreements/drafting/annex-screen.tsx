import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client.ts';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { pathOf } from '../../router/places.ts';
import { useWords } from '../../words/language.ts';
import { type Agreement, agreementQuery, keepAgreement, type Version } from '../queries.ts';
import { AnnexFields } from './annex-fields.tsx';
import { annexPart } from './annex-form.ts';
import { annexFields } from './annex-map.ts';
import { type AnnexValues, toAnnex, toValues } from './annex-values.ts';
import { draftWords } from './draft-words.ts';

/** Writes the annex of an agreement anew, until it is signed. */
export function Screen() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const said = useWords(draftWords);
  const { data: agreement } = useSuspenseQuery(agreementQuery(id));
  const [first] = agreement.versions;
  return (
    <>
      <PageHead title={said.annexTitle} above={agreement.number}>
        {said.annexLead(agreement.institution)}
      </PageHead>
      {first && <AnnexForm agreement={agreement} version={first} />}
    </>
  );
}

interface AnnexFormProps {
  readonly agreement: Agreement;
  readonly version: Version;
}

function AnnexForm({ agreement: { agreementId: id }, version: { number, annex } }: AnnexFormProps) {
  const said = useWords(draftWords);
  const rules = useRules();
  const navigate = useNavigate();
  const form = useFields<AnnexValues & { number: string }>({ number, ...toValues(annex) });
  const fields = annexFields(form.watch());
  const sending = useSending(form, { fields: { ...fields, number: 'number' } }, async (values) => {
    const body = { number: values.number.trim(), annex: toAnnex(values) };
    await keepAgreement(
      await answerOf(api.PUT('/portal/v1/agreements/{id}/annex', { params: { path: { id } }, body })),
    );
    await navigate({ to: pathOf('agreement'), params: { id } as never });
  });
  return (
    <div className="draft">
      <Form sending={sending} send={said.save}>
        <Sheet title={said.annex}>
          <TextField {...fieldOf(form, 'number', rules.filled)} label={said.annexNumber} />
        </Sheet>
        <AnnexFields form={annexPart(form)} />
      </Form>
    </div>
  );
}
