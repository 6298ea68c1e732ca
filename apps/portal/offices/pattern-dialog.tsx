import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { numberKindWords, officeWords } from './office-words.ts';
import { type NumberPattern, patternsQuery } from './queries.ts';

interface PatternDialogProps {
  readonly officeCode: string;
  readonly pattern: NumberPattern;
}

/** Numbers a kind of letters by another pattern from the next one on. */
export function PatternDialog({ officeCode, pattern }: PatternDialogProps) {
  const said = useWords(officeWords);
  const name = useWords(numberKindWords)[pattern.kind];
  return (
    <ActDialog label={said.changePattern} about={name} title={said.changePatternTitle(name)} variant="tertiary">
      {(close, back) => <PatternForm officeCode={officeCode} pattern={pattern} close={close} back={back} />}
    </ActDialog>
  );
}

interface PatternFormProps extends PatternDialogProps {
  readonly close: () => void;
  readonly back: ReactNode;
}

function PatternForm({ officeCode: code, pattern: { kind, pattern }, close, back }: PatternFormProps) {
  const said = useWords(officeWords);
  const rules = useRules();
  const form = useFields({ pattern });
  const sending = useSending(form, { fields: { pattern: 'pattern' } }, async (typed) => {
    const params = { path: { code, kind } };
    const body = { pattern: typed.pattern.trim() };
    const setting = api.PUT('/portal/v1/offices/{code}/number-patterns/{kind}', { params, body });
    queryClient.setQueryData(patternsQuery(code).queryKey, (await answerOf(setting)).patterns);
    close();
  });
  return (
    <Form sending={sending} send={said.save} beside={back}>
      <TextField
        {...fieldOf(form, 'pattern', rules.filled)}
        label={said.pattern}
        hint={said.patternHint}
        maxLength={80}
      />
    </Form>
  );
}
