import { answerOf, api } from '../api/client.ts';
import { type Body, queryClient } from '../api/queries.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { deathWords } from './death-words.ts';
import type { DeathHint } from './queries.ts';

type Closing = Body<'closeDeathHint'>;

const map = { fields: { result: 'result', paper: 'paper' } } as const;

/** Closes a hint that was looked into. */
export function CloseHint({ hint }: { readonly hint: DeathHint }) {
  const said = useWords(deathWords);
  return (
    <ActDialog label={said.close} title={said.closeTitle}>
      {(close, back) => <CloseForm hintId={hint.hintId} onClosed={close} back={back} />}
    </ActDialog>
  );
}

interface CloseFormProps {
  readonly hintId: string;
  readonly onClosed: () => void;
  readonly back: React.ReactNode;
}

function CloseForm({ hintId, onClosed, back }: CloseFormProps) {
  const said = useWords(deathWords);
  const form = useFields<{ result: Closing['result'] | ''; paper: string }>({ result: '', paper: '' });
  const { errors } = form.formState;
  const sending = useSending(form, map, async ({ result, paper }) => {
    const body = { result: result as Closing['result'], paper: paper.trim() };
    const params = { path: { hint: hintId } };
    await answerOf(api.POST('/portal/v1/death-hints/{hint}/close', { params, body }));
    await queryClient.invalidateQueries({ queryKey: ['death-hints'] });
    onClosed();
  });
  const results = [
    ['confirmed_elsewhere', said.confirmed],
    ['not_confirmed', said.notConfirmed],
  ] as const;
  return (
    <Form sending={sending} send={said.close} beside={back}>
      <ChoiceField
        id="result"
        label={said.result}
        choices={results}
        error={errors.result?.message}
        {...form.register('result', { required: said.needResult })}
      />
      <TextField
        id="paper"
        label={said.closingPaper}
        hint={said.closingHint}
        maxLength={100}
        error={errors.paper?.message}
        {...form.register('paper', { validate: (text) => text.trim() !== '' || said.needPaper })}
      />
    </Form>
  );
}
