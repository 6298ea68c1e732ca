import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import { movingWords } from './move-words.ts';
import type { Moving } from './moving.ts';
import { keepSanction } from './queries.ts';
import { ReasonField } from './reason-field.tsx';

const map = { fields: { reason: 'reason' } } as const;

/** Dismisses a proposal, or settles a warning: both take a reason and no letter. */
export function ReasonForm({ sanction, move, onDone, back }: Moving & { readonly move: 'dismiss' | 'settle' }) {
  const said = useWords(movingWords);
  const form = useFields({ reason: '' });
  const sending = useSending(form, map, async ({ reason }) => {
    const sent = { params: { path: { id: sanction.sanctionId } }, body: { version: sanction.version, reason } };
    const moved =
      move === 'dismiss'
        ? api.POST('/portal/v1/sanctions/{id}/dismiss', sent)
        : api.POST('/portal/v1/sanctions/{id}/settle', sent);
    await keepSanction(await answerOf(moved));
    onDone();
  });
  return (
    <Form sending={sending} send={said[move]} beside={back}>
      <ReasonField form={form} />
    </Form>
  );
}
