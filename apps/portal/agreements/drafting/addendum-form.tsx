import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client.ts';
import type { Body } from '../../api/queries.ts';
import { readDay, writeDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { Sheet } from '../../pieces/sheet.tsx';
import { pathOf } from '../../router/places.ts';
import { useWords } from '../../words/language.ts';
import { type Agreement, keepAgreement, type Version } from '../queries.ts';
import { AnnexFields } from './annex-fields.tsx';
import { annexPart } from './annex-form.ts';
import { annexFields } from './annex-map.ts';
import { type AnnexValues, toAnnex, toValues } from './annex-values.ts';
import { draftWords } from './draft-words.ts';

interface AddendumValues extends AnnexValues {
  number: string;
  effectiveFrom: string;
  endsOn: string;
}

interface AddendumFormProps {
  readonly agreement: Agreement;
  /** The draft that waits, or the version that was agreed last. */
  readonly from: Version;
}

const facts = {
  number: 'number',
  effectiveFrom: 'effectiveFrom',
  endsOn: 'endsOn',
  annex: 'number',
  rights: 'rights',
} as const;

/** An addendum: from when on, until when, and the whole annex as it will be. */
export function AddendumForm({ agreement, from }: AddendumFormProps) {
  const said = useWords(draftWords);
  const rules = useRules();
  const navigate = useNavigate();
  const isWaiting = from.signedOn === null;
  const form = useFields<AddendumValues>({
    number: isWaiting ? from.number : '',
    effectiveFrom: isWaiting ? writeDay(from.effectiveFrom) : '',
    endsOn: writeDay(from.endsOn),
    ...toValues(from.annex),
  });
  const sending = useSending(form, { fields: { ...annexFields(form.watch()), ...facts } }, async (values) => {
    const { effectiveFrom, endsOn } = values;
    const days = { effectiveFrom: readDay(effectiveFrom) ?? '', endsOn: readDay(endsOn) ?? '' };
    const body = { number: values.number.trim(), ...days, annex: toAnnex(values) };
    await keepAgreement(await send(agreement.agreementId, isWaiting ? from.versionNo : undefined, body));
    await navigate({ to: pathOf('agreement'), params: { id: agreement.agreementId } as never });
  });
  const used = agreement.versions.flatMap(({ annex }) => annex.rights.map(({ key }) => key));
  return (
    <div className="draft">
      <Form sending={sending} send={said.draft}>
        <Sheet title={said.addendum}>
          <div className="pair">
            <TextField {...fieldOf(form, 'number', rules.filled)} label={said.addendumNumber} />
            <DayField {...fieldOf(form, 'effectiveFrom', rules.day)} label={said.effectiveFrom} />
            <DayField {...fieldOf(form, 'endsOn', rules.day)} label={said.endsOn} />
          </div>
        </Sheet>
        <AnnexFields form={annexPart(form)} used={used} />
      </Form>
    </div>
  );
}

function send(id: string, versionNo: number | undefined, body: Body<'changeAddendumDraft'>) {
  if (versionNo === undefined)
    return answerOf(api.POST('/portal/v1/agreements/{id}/addenda', { params: { path: { id } }, body }));
  const params = { path: { id, no: String(versionNo) } };
  return answerOf(api.PUT('/portal/v1/agreements/{id}/addenda/{no}', { params, body }));
}
