import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { type Letter, renewSwitchover } from './queries.ts';
import { letterKindWords, switchoverWords } from './switchover-words.ts';

interface SignFormProps {
  readonly letter: Letter;
  readonly onDone: () => void;
  readonly back: ReactNode;
}

/** Signs a letter that was prepared. */
export function SignForm({ letter: { letterId: id, rightId, kind, valuesUntil }, onDone, back }: SignFormProps) {
  const said = useWords(switchoverWords);
  const kinds = useWords(letterKindWords);
  const spoken = useStore(language);
  const form = useFields({});
  const sending = useSending(form, { fields: {} }, async () => {
    await answerOf(api.POST('/portal/v1/switchover-letters/{id}/signature', { params: { path: { id } } }));
    await renewSwitchover(rightId);
    onDone();
  });
  return (
    <Form sending={sending} send={said.sign} beside={back}>
      <p>
        <b>{kinds[kind]}.</b> {said.says(formatDay(valuesUntil, spoken))}
      </p>
      <p className="hint">{said.signText}</p>
    </Form>
  );
}
