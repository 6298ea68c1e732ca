import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import { LetterFields } from './letter-fields.tsx';
import { movingWords } from './move-words.ts';
import { letterOf, type Moving } from './moving.ts';
import { keepSanction } from './queries.ts';
import { ReasonField } from './reason-field.tsx';

const map = { fields: { letterNo: 'letterNo', letterDate: 'letterDate', reason: 'reason' } } as const;

/** Lifts a sanction by a letter. */
export function LiftForm({ sanction, onDone, back }: Moving) {
  const said = useWords(movingWords);
  const form = useFields({ letterNo: '', letterDate: '', reason: '' });
  const sending = useSending(form, map, async ({ reason, ...letter }) => {
    const { sanctionId: id, version } = sanction;
    const body = { version, reason, ...letterOf(letter) };
    await keepSanction(await answerOf(api.POST('/portal/v1/sanctions/{id}/lift', { params: { path: { id } }, body })));
    onDone();
  });
  return (
    <Form sending={sending} send={said.lift} beside={back}>
      <p className="hint">{said.atOnce}</p>
      <ReasonField form={form} />
      <LetterFields form={form} />
    </Form>
  );
}
