import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Path, UseFormReturn } from 'react-hook-form';
import { answerOf, api } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { PAPER_TYPES } from '../forms/file-body.ts';
import { FileField } from '../forms/file-field.tsx';
import { Form } from '../forms/form.tsx';
import type { FieldMap } from '../forms/place-refusal.ts';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { pathOf } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { attachPaper, isUnfit } from './attach-paper.ts';
import { attachWords } from './attach-words.ts';
import { type Draft, emptyDraft, readDraft } from './draft.ts';
import { draftMap } from './draft-map.ts';
import { fillingWords } from './filling-words.ts';
import { FormFields } from './form-fields.tsx';
import { listWords } from './list-words.ts';
import { renewApplications } from './queries.ts';
import './applications.css';

/** A paper form as it is registered: what stands on it, and what the counter writes beside it. */
interface CounterDraft extends Draft {
  readonly agendaNo: string;
  readonly receivedOn: string;
  readonly scan: FileList | null;
}

const map: FieldMap<Path<CounterDraft>> = {
  fields: { ...draftMap.fields, agendaNo: 'agendaNo', receivedOn: 'receivedOn' },
};

/** Registers a paper form that was handed in at the counter (loket), with its scan. */
export function Screen() {
  const said = useWords(fillingWords);
  const list = useWords(listWords);
  const navigate = useNavigate();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const form = useFields<CounterDraft>({ ...emptyDraft, agendaNo: '', receivedOn: '', scan: null });
  const sending = useSending(form, map, async (draft) => {
    const id = await register(draft);
    const [scan] = draft.scan ?? [];
    const isKept = scan === undefined || (await isAttached(id, scan));
    await renewApplications();
    await navigate({
      to: pathOf('checkAnswers'),
      params: { id } as never,
      search: isKept ? {} : { pindaian: 'gagal' },
    });
  });
  const blank = `/portal/v1/offices/${session?.officer.officeCode}/prints/application-form`;
  return (
    <>
      <PageHead title={said.counter} beside={<PaperLink href={blank}>{list.blankForm}</PaperLink>}>
        {said.counterLead}
      </PageHead>
      <div className="application-form">
        <Form sending={sending} send={said.register}>
          <CounterFields form={form} />
          <FormFields form={form as unknown as UseFormReturn<Draft>} />
        </Form>
      </div>
    </>
  );
}

function CounterFields({ form }: { readonly form: UseFormReturn<CounterDraft> }) {
  const said = useWords(fillingWords);
  const paper = useWords(attachWords);
  const { errors } = form.formState;
  return (
    <fieldset className="part">
      <legend>{said.agenda}</legend>
      <div className="pair">
        <TextField
          id="agendaNo"
          label={said.agendaNo}
          hint={said.agendaHint}
          maxLength={100}
          error={errors.agendaNo?.message}
          {...form.register('agendaNo')}
        />
        <DayField
          id="receivedOn"
          label={said.receivedOn}
          hint={said.receivedHint}
          error={errors.receivedOn?.message}
          {...form.register('receivedOn', {
            validate: (text) => text.trim() === '' || readDay(text) !== undefined || said.badDate,
          })}
        />
      </div>
      <FileField
        id="scan"
        label={said.scan}
        hint={paper.hint}
        accept={PAPER_TYPES}
        error={errors.scan?.message}
        {...form.register('scan', { validate: (files) => !files?.[0] || !isUnfit(files[0]) || paper.unfit })}
      />
    </fieldset>
  );
}

async function register(draft: CounterDraft): Promise<string> {
  const receivedOn = readDay(draft.receivedOn);
  const agendaNo = draft.agendaNo.trim();
  const body = { ...readDraft(draft), ...(agendaNo && { agendaNo }), ...(receivedOn && { receivedOn }) };
  return (await answerOf(api.POST('/portal/v1/applications', { body }))).applicationId;
}

/** The form is registered by then: what goes wrong with its scan must not have it registered twice. */
async function isAttached(id: string, scan: File): Promise<boolean> {
  try {
    await attachPaper(id, 'form_scan', scan);
    return true;
  } catch {
    return false;
  }
}
