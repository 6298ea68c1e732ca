import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { answerOf, api } from '../api/client.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { pathOf } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { ExtentFields } from './extent-fields.tsx';
import { emptyProposal, type ProposalValues, proposalMap, readProposal, type Subject } from './proposal-values.ts';
import { proposeWords } from './propose-words.ts';
import { keepSanction } from './queries.ts';
import { kindWords } from './sanction-words.ts';

interface ProposeFormProps {
  readonly institution: string;
  readonly agreements: Subject['agreements'];
}

/** What is proposed, how far it goes, and from what evidence. */
export function ProposeForm({ institution, agreements }: ProposeFormProps) {
  const said = useWords(proposeWords);
  const kinds = useWords(kindWords);
  const navigate = useNavigate();
  const form = useFields<ProposalValues>(emptyProposal);
  const [kind, what] = useWatch({ control: form.control, name: ['kind', 'what'] });
  const sending = useSending(form, proposalMap, async (values) => {
    const sent = { params: { path: { id: institution } }, body: readProposal(values) };
    const sanction = await answerOf(api.POST('/portal/v1/institutions/{id}/sanctions', sent));
    await keepSanction(sanction);
    await navigate({ to: pathOf('sanction'), params: { sanction: sanction.sanctionId } as never });
  });
  return (
    <Form sending={sending} send={said.send}>
      <ChoiceField
        id="kind"
        label={said.kind}
        choices={Object.entries(kinds)}
        error={form.formState.errors.kind?.message}
        {...form.register('kind', { required: said.needKind })}
      />
      <ExtentFields form={form} kind={kind} agreements={agreements} />
      <EvidenceFields form={form} what={what} />
      <TextAreaField
        id="note"
        label={said.note}
        hint={said.noteHint}
        maxLength={1000}
        error={form.formState.errors.note?.message}
        {...form.register('note')}
      />
    </Form>
  );
}
