import { answerOf, api } from '../api/client.ts';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { keepReport, type Report } from './queries.ts';
import { reportWords } from './report-words.ts';

const map = { fields: { remarks: 'remarks' } } as const;

/** Hands a report in, with what the institution says of it. */
export function SubmitForm({ report: { reportId: id, state, daysLate } }: { readonly report: Report }) {
  const said = useWords(reportWords);
  const spoken = useStore(language);
  const form = useFields({ remarks: '' });
  const sending = useSending(form, map, async ({ remarks }) => {
    const sent = { params: { path: { id } }, body: { remarks: remarks.trim() } };
    await keepReport(await answerOf(api.POST('/portal/v1/reports/{id}/submit', sent)));
  });
  return (
    <Sheet
      title={said.submit}
      note={state === 'late' ? said.lateNote(formatNumber(daysLate, spoken)) : said.submitNote}
    >
      <Form sending={sending} send={said.submit}>
        <TextAreaField
          {...fieldOf(form, 'remarks')}
          label={said.remarks}
          hint={said.remarksHint}
          rows={5}
          maxLength={4000}
        />
      </Form>
    </Sheet>
  );
}
