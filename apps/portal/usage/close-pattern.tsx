import { answerOf, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { Form } from '../forms/form.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { patternWords } from './pattern-words.ts';

const map = { fields: { remark: 'remark' } } as const;

/** Closes a pattern that was looked at. */
export function ClosePattern({ patternId }: { readonly patternId: string }) {
  const said = useWords(patternWords);
  return (
    <ActDialog label={said.close} title={said.close} variant="primary">
      {(close, back) => <CloseForm patternId={patternId} onClosed={close} back={back} />}
    </ActDialog>
  );
}

interface CloseFormProps {
  readonly patternId: string;
  readonly onClosed: () => void;
  readonly back: React.ReactNode;
}

function CloseForm({ patternId, onClosed, back }: CloseFormProps) {
  const said = useWords(patternWords);
  const form = useFields({ remark: '' });
  const sending = useSending(form, map, async (body) => {
    const params = { path: { pattern: patternId } };
    await answerOf(api.POST('/portal/v1/usage/patterns/{pattern}/close', { params, body }));
    await Promise.all(
      [['pattern', patternId], ['patterns']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
    onClosed();
  });
  return (
    <Form sending={sending} send={said.close} beside={back}>
      <TextAreaField
        id="remark"
        label={said.remark}
        hint={said.remarkHint}
        maxLength={2000}
        error={form.formState.errors.remark?.message}
        {...form.register('remark', { validate: (text) => text.trim() !== '' || said.needRemark })}
      />
    </Form>
  );
}
