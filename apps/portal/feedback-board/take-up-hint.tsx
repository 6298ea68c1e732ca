import { answerOf, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { deathWords } from './death-words.ts';
import type { DeathHint } from './queries.ts';

interface TakeUpHintProps {
  readonly hint: DeathHint;
  readonly onTaken: (nik: string) => void;
}

/** Takes up a hint, which shows whose death it tells of. */
export function TakeUpHint({ hint, onTaken }: TakeUpHintProps) {
  const said = useWords(deathWords);
  return (
    <ActDialog label={said.take} title={said.takeTitle}>
      {(close, back) => (
        <TakeUpForm
          hintId={hint.hintId}
          back={back}
          onTaken={(nik) => {
            close();
            onTaken(nik);
          }}
        />
      )}
    </ActDialog>
  );
}

interface TakeUpFormProps {
  readonly hintId: string;
  readonly onTaken: (nik: string) => void;
  readonly back: React.ReactNode;
}

function TakeUpForm({ hintId, onTaken, back }: TakeUpFormProps) {
  const said = useWords(deathWords);
  const form = useFields({});
  const sending = useSending(form, { fields: {} }, async () => {
    const params = { path: { hint: hintId } };
    const { nik } = await answerOf(api.POST('/portal/v1/death-hints/{hint}/take-up', { params }));
    onTaken(nik);
    await queryClient.invalidateQueries({ queryKey: ['death-hints'] });
  });
  return (
    <Form sending={sending} send={said.take} beside={back}>
      <p>{said.takeText}</p>
    </Form>
  );
}
