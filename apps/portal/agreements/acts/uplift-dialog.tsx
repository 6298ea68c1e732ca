import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { readCount } from '../../forms/count.ts';
import { readDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { FileField } from '../../forms/file-field.tsx';
import { Form } from '../../forms/form.tsx';
import { paperBody } from '../../forms/paper-body.ts';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { useStore } from '../../store.ts';
import { formatNumber } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import { keepAgreement } from '../queries.ts';
import { actWords } from './act-words.ts';
import type { RightProps } from './right-props.ts';

/** Gives a right more hits a day for a time, by the letter that asks for it. */
export function UpliftDialog(props: RightProps) {
  const said = useWords(actWords);
  return (
    <ActDialog label={said.uplift} title={said.upliftTitle(props.name)}>
      {(close, back) => <UpliftForm {...props} close={close} back={back} />}
    </ActDialog>
  );
}

const names = ['from', 'until', 'dailyQuota', 'letterNo', 'letterDate', 'reason', 'file'] as const;
const fields = Object.fromEntries(
  names.flatMap((name) => [
    [name, name],
    [`facts.${name}`, name],
  ]),
);

function UpliftForm({ right, close, back }: RightProps & { readonly close: () => void; readonly back: ReactNode }) {
  const said = useWords(actWords);
  const spoken = useStore(language);
  const rules = useRules();
  const form = useFields({
    ...{ from: '', until: '', dailyQuota: '', letterNo: '', letterDate: '', reason: '' },
    file: null as FileList | null,
  });
  const sending = useSending(form, { fields }, async ({ file, ...values }) => {
    const facts = {
      from: readDay(values.from),
      until: readDay(values.until),
      dailyQuota: readCount(values.dailyQuota),
      letterNo: values.letterNo.trim(),
      letterDate: readDay(values.letterDate),
      reason: values.reason.trim().replace(/\s+/g, ' '),
    };
    const params = { path: { id: right.rightId } };
    const body = paperBody(facts, file?.[0] as File);
    await keepAgreement(await answerOf(api.POST('/portal/v1/rights/{id}/uplifts', { params, ...body })));
    close();
  });
  return (
    <Form sending={sending} send={said.uplift} beside={back}>
      <p>{said.upliftText(formatNumber(right.dailyQuota, spoken))}</p>
      <TextField {...fieldOf(form, 'dailyQuota', rules.count)} label={said.dailyQuota} inputMode="numeric" />
      <DayField {...fieldOf(form, 'from', rules.day)} label={said.from} />
      <DayField {...fieldOf(form, 'until', rules.day)} label={said.until} />
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.letterNo} />
      <DayField {...fieldOf(form, 'letterDate', rules.day)} label={said.letterDate} />
      <TextAreaField {...fieldOf(form, 'reason', rules.filled)} label={said.upliftReason} rows={2} />
      <FileField {...fieldOf(form, 'file', rules.file)} label={said.letterFile} hint={said.fileHint} />
    </Form>
  );
}
