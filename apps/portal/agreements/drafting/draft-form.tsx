import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client.ts';
import { readDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import type { Institution } from '../../institutions/queries.ts';
import { Sheet } from '../../pieces/sheet.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { pathOf } from '../../router/places.ts';
import { useWords } from '../../words/language.ts';
import { keepAgreement } from '../queries.ts';
import { AnnexFields } from './annex-fields.tsx';
import { annexPart } from './annex-form.ts';
import { annexFields } from './annex-map.ts';
import { type AnnexValues, rightValues, toAnnex } from './annex-values.ts';
import { draftWords } from './draft-words.ts';

interface DraftValues extends AnnexValues {
  number: string;
  annexNumber: string;
  startsOn: string;
  endsOn: string;
  note: string;
}

interface DraftFormProps {
  readonly institution: Institution;
  readonly applicationId: string | null;
}

const facts = {
  number: 'number',
  annexNumber: 'annexNumber',
  startsOn: 'startsOn',
  endsOn: 'endsOn',
  note: 'note',
} as const;

/** The draft of an agreement: number and days, rights, data balikan. Sent whole; the draft's page comes next. */
export function DraftForm({ institution, applicationId }: DraftFormProps) {
  const said = useWords(draftWords);
  const rules = useRules();
  const navigate = useNavigate();
  const form = useFields<DraftValues>({
    ...{ number: '', annexNumber: '', startsOn: '', endsOn: '', note: '' },
    rights: [rightValues({ key: 'A' })],
    feedback: [],
  });
  const fields = { ...annexFields(form.watch()), ...facts };
  const sending = useSending(form, { fields }, async (values) => {
    const { number, annexNumber, startsOn, endsOn, note } = values;
    const body = {
      ...{ institutionId: institution.institutionId, applicationId, annex: toAnnex(values), note: note.trim() || null },
      ...{ number: number.trim(), annexNumber: annexNumber.trim() },
      ...{ startsOn: readDay(startsOn) ?? '', endsOn: readDay(endsOn) ?? '' },
    };
    const made = await answerOf(api.POST('/portal/v1/agreements', { body }));
    await keepAgreement(made);
    await navigate({ to: pathOf('agreement'), params: { id: made.agreementId } as never });
  });
  return (
    <div className="draft">
      <Form sending={sending} send={said.draft}>
        <Sheet title={institution.name} note={<PlaceLink place="newAgreement">{said.other}</PlaceLink>}>
          <div className="pair">
            <TextField {...fieldOf(form, 'number', rules.filled)} label={said.number} />
            <TextField {...fieldOf(form, 'annexNumber', rules.filled)} label={said.annexNumber} />
            <DayField {...fieldOf(form, 'startsOn', rules.day)} label={said.startsOn} />
            <DayField {...fieldOf(form, 'endsOn', rules.day)} label={said.endsOn} />
          </div>
          <TextField {...fieldOf(form, 'note')} label={said.note} hint={said.optional} />
        </Sheet>
        <AnnexFields form={annexPart(form)} />
      </Form>
    </div>
  );
}
